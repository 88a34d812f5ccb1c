import numpy as np


def f(x):
    return np.power(x, 2)


def df(x):
    return np.multiply(2.0, x)


def iteration_table():
    table = np.zeros((4, 4))
    x = 2.0
    for i in range(4):
        table[i] = i + 1, x, df(x), x - 0.1 * df(x)
        x = table[i, 3]
    return table


def gradient_descent(start_x, learning_rate, n_iterations):
    path = np.empty(n_iterations + 1)
    path[0] = start_x
    for i in range(n_iterations):
        path[i + 1] = path[i] - learning_rate * df(path[i])
    return path
