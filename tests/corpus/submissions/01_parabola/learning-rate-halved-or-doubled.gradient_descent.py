# %% chain rule applied once too often
def slope(x):
    return 2 * x * 2


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for i in range(n_iterations):
        path.append(path[i] - learning_rate * slope(path[i]))
    return path


# %% half the rate
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    xs = np.empty(n_iterations + 1)
    xs[0] = start_x
    for k in range(1, n_iterations + 1):
        xs[k] = xs[k - 1] - 0.5 * learning_rate * 2 * xs[k - 1]
    return xs
