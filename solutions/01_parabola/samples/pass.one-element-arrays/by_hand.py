import numpy as np


def f(x):
    return np.array([x]) ** 2


def df(x):
    return np.array(2 * x)


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.array([start_x])
    path = [x]
    for _ in range(n_iterations):
        x = x - learning_rate * 2 * x
        path.append(x)
    return np.array(path)
