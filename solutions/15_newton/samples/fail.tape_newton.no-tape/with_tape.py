import numpy as np


def tape_newton(x, y, n_iterations):
    path = [np.array([x, y])]
    for _ in range(n_iterations):
        x, y = path[-1]
        slopes = [-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)]
        rows = [[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]]
        path.append(path[-1] - np.linalg.solve(rows, slopes))
    return path
