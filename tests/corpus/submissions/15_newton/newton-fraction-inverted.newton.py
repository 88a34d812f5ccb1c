import numpy as np


def slopes(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def curvatures(x, y):
    return np.array([[2 - 400 * (y - 3 * x**2), -400 * x], [-400 * x, 200.0]])


# %% diagonal over slope
def newton(x, y, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        g, h = slopes(x, y), curvatures(x, y)
        x, y = x - h[0, 0] / g[0], y - h[1, 1] / g[1]
        path.append((x, y))
    return path


# %% numpy diagonal
def newton(x, y, n_iterations):
    path = [np.array([x, y])]
    for _ in range(n_iterations):
        path.append(path[-1] - np.diag(curvatures(*path[-1])) / slopes(*path[-1]))
    return path


# %% reciprocal of the right quotient
def newton(x, y, n_iterations):
    point = np.array([x, y])
    path = [point.copy()]
    for _ in range(n_iterations):
        quotient = slopes(*point) / curvatures(*point).diagonal()
        point = point - 1 / quotient
        path.append(point)
    return np.stack(path)
