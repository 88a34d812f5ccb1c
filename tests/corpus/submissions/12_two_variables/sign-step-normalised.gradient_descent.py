def slopes(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return 4 * x * first + 2 * second, 2 * first + 4 * y * second


# %% over the norm
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    point = np.array([x, y])
    path = [point]
    for _ in range(n_iterations):
        g = np.array(slopes(*point))
        point = point - learning_rate * g / np.linalg.norm(g)
        path.append(point)
    return path


# %% hypot
import math


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [(x, y)]
    for _ in range(n_iterations):
        d_x, d_y = slopes(x, y)
        length = math.hypot(d_x, d_y)
        x, y = x - learning_rate * d_x / length, y - learning_rate * d_y / length
        path.append((x, y))
    return path


# %% sign of each
import numpy as np


def gradient_descent(x, y, learning_rate, n_iterations):
    path = [np.array([x, y])]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * np.sign(slopes(*path[-1])))
    return path
