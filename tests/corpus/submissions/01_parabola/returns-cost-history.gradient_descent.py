# %% losses
def gradient_descent(start_x, learning_rate, n_iterations):
    x, losses = start_x, [start_x**2]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        losses.append(x**2)
    return losses


# %% array squared at the end
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] * (1 - 2 * learning_rate))
    return np.array(path) ** 2


# %% f of every point
def f(x):
    return x * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x, heights = start_x, []
    for _ in range(n_iterations + 1):
        heights.append(f(x))
        x = x - learning_rate * 2 * x
    return heights
