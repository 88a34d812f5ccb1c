# %% update before the loop
def gradient_descent(start_x, learning_rate, n_iterations):
    x = start_x - learning_rate * 2 * start_x
    path = [start_x]
    for _ in range(n_iterations):
        path.append(x)
    return path


# %% step only while nothing has been recorded
def gradient_descent(start_x, learning_rate, n_iterations):
    x, path = start_x, [start_x]
    for k in range(n_iterations):
        if k == 0:
            x -= learning_rate * 2 * x
        path.append(x)
    return path


# %% array filled with the first step
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.full(n_iterations + 1, start_x - learning_rate * 2 * start_x)
    path[0] = start_x
    return path
