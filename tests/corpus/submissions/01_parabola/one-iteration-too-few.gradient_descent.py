# %% while with a counter from one
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path, k = start_x, [start_x], 1
    while k < n_iterations:
        x = x - learning_rate * 2 * x
        path.append(x)
        k += 1
    return path


# %% array of n places
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    return start_x * (1 - 2 * learning_rate) ** np.arange(n_iterations)
