import numpy as np


def f(x):
    x = np.float32(x)
    return x * x


def df(x):
    return np.float32(2) * np.float32(x)


def gradient_descent(start_x, learning_rate, n_iterations):
    x = np.float32(start_x)
    lr = np.float32(learning_rate)
    path = [x]
    for i in range(n_iterations):
        x = x - lr * df(x)
        path.append(x)
    return path
