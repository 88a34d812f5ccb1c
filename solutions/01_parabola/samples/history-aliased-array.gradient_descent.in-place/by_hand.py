import numpy as np


def df(x):
    return 2 * x


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([start_x])
    path = [x]
    for _ in range(n_iterations):
        x -= learning_rate * df(x)
        path.append(x)
    return path
