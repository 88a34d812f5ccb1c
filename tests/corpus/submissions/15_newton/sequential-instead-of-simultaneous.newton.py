# %% Hessian of before, gradient of in between
def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        a, b, d = 2 - 400 * (y - 3 * x**2), -400 * x, 200.0
        det = a * d - b * b
        x = x - (d * (-2 * (1 - x) - 400 * x * (y - x**2)) - b * 200 * (y - x**2)) / det
        y = y - (a * 200 * (y - x**2) - b * (-2 * (1 - x) - 400 * x * (y - x**2))) / det
        path.append((x, y))
    return path


# %% both at the point in between
import numpy as np


def slopes(x, y):
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


def newton(x, y, n_iterations):
    path = [(x, y)]
    while len(path) <= n_iterations:
        x -= np.linalg.solve(curvatures(x, y), slopes(x, y))[0]
        y -= np.linalg.solve(curvatures(x, y), slopes(x, y))[1]
        path.append((x, y))
    return path


# %% gradient of before, curvatures of in between
def newton(x, y, n_iterations):
    walked = [[x, y]]
    for step in range(n_iterations):
        right = -2 * (1 - x) - 400 * x * (y - x**2)
        up = 200 * (y - x**2)

        def solved():
            xx, xy, yy = 1200 * x * x - 400 * y + 2, -400 * x, 200
            share = 1 / (xx * yy - xy * xy)
            return share * (yy * right - xy * up), share * (xx * up - xy * right)

        x -= solved()[0]
        y -= solved()[1]
        walked.append([x, y])
    return walked
