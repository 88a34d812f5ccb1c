# %% plus in the step
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = x + learning_rate * 2 * x
        path.append(x)
    return path


# %% slope with the wrong sign
def slope(x):
    return -2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(path[-1] - learning_rate * slope(path[-1]))
    return path


# %% vectorised powers
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    return start_x * (1 + 2 * learning_rate) ** np.arange(n_iterations + 1)
