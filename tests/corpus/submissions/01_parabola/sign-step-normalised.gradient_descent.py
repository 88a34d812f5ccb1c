# %% slope over its size
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        g = 2 * x
        x = x - learning_rate * g / abs(g)
        path.append(x)
    return path


# %% numpy sign
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * np.sign(2 * path[-1]))
    return path


# %% if and else
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        if 2 * x > 0:
            x -= learning_rate
        else:
            x += learning_rate
        path.append(x)
    return path
