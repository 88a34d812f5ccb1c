import numpy as np


def slopes(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


# %% one over each entry
def newton(x, y, n_iterations):
    path = [np.array([x, y])]
    for _ in range(n_iterations):
        path.append(path[-1] - 1 / curvatures(*path[-1]) @ slopes(*path[-1]))
    return path
