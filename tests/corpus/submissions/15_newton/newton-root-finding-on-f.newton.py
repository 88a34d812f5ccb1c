import numpy as np


def slopes(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


# %% height over each slope
def newton(x, y, n_iterations):
    point = np.array([x, y])
    path = [point]
    for _ in range(n_iterations):
        a, b = point
        point = point - ((1 - a) ** 2 + 100 * (b - a**2) ** 2) / slopes(a, b)
        path.append(point)
    return path


# %% along the gradient
def height(x, y):
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        g = slopes(x, y)
        x, y = np.array([x, y]) - height(x, y) * g / (g @ g)
        path.append((x, y))
    return path


# %% least squares of one equation
def newton(x, y, n_iterations):
    path = [np.array([x, y])]
    while len(path) <= n_iterations:
        a, b = path[-1]
        f = (1 - a) ** 2 + 100 * (b - a * a) ** 2
        d_x, d_y = slopes(a, b)
        length = d_x**2 + d_y**2
        path.append(np.array([a - f * d_x / length, b - f * d_y / length]))
    return path
