# %% one array in place
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([start_x])
    path = [x]
    for _ in range(n_iterations):
        x -= learning_rate * 2 * x
        path.append(x)
    return path


# %% one small list
def gradient_descent(start_x, learning_rate, n_iterations):
    point = [start_x]
    path = [point] * (n_iterations + 1)
    for _ in range(n_iterations):
        point[0] = point[0] - learning_rate * 2 * point[0]
    return path


# %% out argument
import numpy as np


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array(start_x, ndmin=1)
    path = [x]
    for _ in range(n_iterations):
        np.subtract(x, learning_rate * 2 * x, out=x)
        path.append(x)
    return np.array(path)
