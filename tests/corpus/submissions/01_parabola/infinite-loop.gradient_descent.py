# %% the counter stands still
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path, k = np.full(n_iterations + 1, start_x), 0
    while k < n_iterations:
        path[k + 1] = path[k] - learning_rate * 2 * path[k]
    return path
