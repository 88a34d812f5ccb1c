import numpy as np


def slopes(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


# %% each coordinate by itself
def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        (d_x, d_y), h = slopes(x, y), curvatures(x, y)
        x, y = x - d_x / h[0][0], y - d_y / h[1][1]
        path.append((x, y))
    return path
