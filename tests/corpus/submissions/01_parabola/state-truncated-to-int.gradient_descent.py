# %% int in the update
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x
    path = [x]
    for _ in range(n_iterations):
        x = int(x - learning_rate * 2 * x)
        path.append(x)
    return path


# %% floor division by one
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append((path[-1] - learning_rate * 2 * path[-1]) // 1)
    return path


# %% truncated by math
import math


def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    while len(path) <= n_iterations:
        path.append(math.trunc(path[-1] * (1 - 2 * learning_rate)))
    return path
