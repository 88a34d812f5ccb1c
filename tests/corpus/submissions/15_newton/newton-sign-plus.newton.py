import numpy as np


def slopes(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


# %% plus
def newton(x, y, n_iterations):
    point = np.array([x, y])
    path = [point]
    for _ in range(n_iterations):
        point = point + np.linalg.inv(curvatures(*point)) @ slopes(*point)
        path.append(point)
    return path


# %% plus, and recorded before the step
def newton(x, y, n_iterations):
    point = np.array([x, y])
    path = []
    for _ in range(n_iterations):
        path.append(point)
        point = point + np.linalg.solve(curvatures(*point), slopes(*point))
    return path
