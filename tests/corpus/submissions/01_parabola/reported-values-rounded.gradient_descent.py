# %% in the list only
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(round(x, 3))
    return path


# %% at the end, with NumPy
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = start_x * (1 - 2 * learning_rate) ** np.arange(n_iterations + 1)
    return np.round(path, 2)


# %% formatted and read again
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return [float(f"{x:.4f}") for x in path]
