import sympy

"""Newton's method on Rosenbrock's valley by hand: plain Python, `math` and NumPy only."""

import numpy as np


def gradient(x, y):
    """The pair (∂/∂x, ∂/∂y) of (1 - x)² + 100(y - x²)² at the point (x, y)."""
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


def hessian(x, y):
    """The 2 by 2 matrix of second derivatives of (1 - x)² + 100(y - x²)² at the point (x, y)."""
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


def newton(x, y, n_iterations):
    """Newton's method from (x, y): each step solves hessian · d = gradient and goes to the point minus d.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    point = np.array([x, y])
    path = [point]
    for _ in range(n_iterations):
        point = point - np.linalg.solve(hessian(*point), np.array(gradient(*point)))
        path.append(point)
    return path
