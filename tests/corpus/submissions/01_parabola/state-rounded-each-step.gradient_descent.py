# %% format and back
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(float(f"{path[-1] - learning_rate * 2 * path[-1]:.3f}"))
    return path


# %% one decimal
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    while len(path) <= n_iterations:
        x = round(x - learning_rate * 2 * x, 1)
        path.append(x)
    return path


# %% numpy rounds in place
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.full(n_iterations + 1, start_x, dtype=float)
    for k in range(n_iterations):
        path[k + 1] = np.round((1 - 2 * learning_rate) * path[k], 1)
    return path
