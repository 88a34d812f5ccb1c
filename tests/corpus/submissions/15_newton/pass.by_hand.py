"""Right answers by hand."""

# %% solved and added
import numpy as np


def gradient(x, y):
    return np.array([[2 * (x - 1) + 400 * x * (x * x - y)], [200 * (y - x * x)]])


def hessian(x, y):
    return np.array([[1200 * x**2 - 400 * y + 2, -400 * x], [-400 * x, 200]])


def newton(x, y, n_iterations):
    p = np.array([[x], [y]])
    path = [p]
    for _ in range(n_iterations):
        d = np.linalg.solve(hessian(*p[:, 0]), -gradient(*p[:, 0]))
        p = p + d
        path.append(p)
    return np.array(path)


# %% inverse
import numpy as np


def newton(x, y, n_iterations):
    p = np.array([x, y])
    path = [p]
    for _ in range(n_iterations):
        x, y = p
        g = np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])
        H = np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])
        p = p - np.linalg.inv(H) @ g
        path.append(p)
    return path


# %% matrices of numpy
import numpy as np


def newton(x, y, n_iterations):
    p = np.matrix([[x], [y]])
    path = [p.A1]
    for _ in range(n_iterations):
        x, y = p.A1
        H = np.matrix([[1200 * x**2 - 400 * y + 2, -400 * x], [-400 * x, 200]])
        p = p - H.I * np.matrix([[400 * x**3 - 400 * x * y + 2 * x - 2], [200 * y - 200 * x**2]])
        path.append(p.A1)
    return path


# %% least squares and pseudo inverse
import numpy as np


def pieces(x, y):
    r = y - x * x
    return np.array([2 * x - 2 - 400 * x * r, 200 * r]), np.array([[800 * x * x - 400 * r + 2, -400 * x], [-400 * x, 200]])


def newton(x, y, n_iterations):
    path = [(x, y)]
    for k in range(n_iterations):
        g, H = pieces(*path[-1])
        d = np.linalg.lstsq(H, g, rcond=None)[0] if k % 2 else np.linalg.pinv(H) @ g
        path.append((path[-1][0] - d[0], path[-1][1] - d[1]))
    return path


# %% elimination on paper
def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        g, h = -2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)
        a, b, c = 1200 * x * x - 400 * y + 2, -400 * x, 200.0
        # the second row first: b·d + c·e = h, so e = (h - b·d) / c
        d = (g - b * h / c) / (a - b * b / c)
        e = (h - b * d) / c
        x, y = x - d, y - e
        path.append((x, y))
    return path


# %% adjugate over the determinant
import numpy as np


def hessian(x, y):
    return (1200 * x * x - 400 * y + 2, -400 * x), (-400 * x, 200)


def newton(x, y, n_iterations):
    path = np.zeros((n_iterations + 1, 2))
    path[0] = x, y
    for k in range(n_iterations):
        x, y = path[k]
        (a, b), (_, c) = hessian(x, y)
        g, h = 2 * (x - 1) - 400 * x * (y - x * x), 200 * (y - x * x)
        path[k + 1] = path[k] - np.array([c * g - b * h, a * h - b * g]) / (a * c - b * b)
    return path


# %% early exit filled up to length
import numpy as np


def gradient(x, y):
    r = y - x**2
    return 2 * x - 2 - 400 * x * r, 200 * r


def newton(x, y, n_iterations):
    path = [(x, y)]
    while len(path) <= n_iterations:
        x, y = path[-1]
        g = np.array(gradient(x, y))
        if not g.any():
            path += [(x, y)] * (n_iterations + 1 - len(path))
            break
        H = np.array([[1200 * x**2 - 400 * y + 2, -400 * x], [-400 * x, 200]])
        path.append(tuple(np.array([x, y]) - np.linalg.solve(H, g)))
    return path


# %% named points and lists
from typing import NamedTuple

import numpy as np


class Point(NamedTuple):
    x: float
    y: float


def gradient(x, y):
    return Point(-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2))


def hessian(x, y):
    return [[-400 * (y - x**2) + 800 * x**2 + 2, -400 * x], [-400 * x, 200]]


def newton(x, y, n_iterations):
    points = [Point(x, y)]
    for _ in range(n_iterations):
        here = points[-1]
        step = np.linalg.solve(hessian(*here), gradient(*here))
        points.append(Point(*(np.array(here) - step)))
    return points


# %% complex step
def height_slopes(x, y):
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


def gradient(x, y):
    def f(x, y):
        return (1 - x) ** 2 + 100 * (y - x * x) ** 2

    return f(x + 1e-30j, y).imag * 1e30, f(x, y + 1e-30j).imag * 1e30


def hessian(x, y):
    by_x, by_y = height_slopes(x + 1e-30j, y), height_slopes(x, y + 1e-30j)
    return [[by_x[0].imag * 1e30, by_y[0].imag * 1e30], [by_x[1].imag * 1e30, by_y[1].imag * 1e30]]


# %% narrow numbers
import numpy as np


def gradient(x, y):
    x, y = np.float32(x), np.float32(y)
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def hessian(x, y):
    x, y = np.float32(x), np.float32(y)
    return np.array([[1200 * x**2 - 400 * y + 2, -400 * x], [-400 * x, 200]], dtype=np.float32)


# %% gauss-newton with its second part
import numpy as np


def hessian(x, y):
    J = np.array([[-1.0, 0.0], [-20 * x, 10.0]])  # of the residuals (1 - x, 10 (y - x²))
    curved = np.array([[-20.0, 0.0], [0.0, 0.0]])  # second derivatives of the second one
    return 2 * J.T @ J + 2 * 10 * (y - x**2) * curved


def gradient(x, y):
    J = np.array([[-1.0, 0.0], [-20 * x, 10.0]])
    return 2 * J.T @ [1 - x, 10 * (y - x**2)]
