import numpy as np


def sse(x, y, a, b):
    r = y - (a + b * x)
    return r @ r


def train(x, y, learning_rate, epochs):
    X = np.vander(x, 2, increasing=True)
    theta = np.zeros(2)
    path = np.zeros((epochs + 1, 2))
    for k in range(epochs):
        theta = theta - 2 * learning_rate * X.T @ (X @ theta - y)
        path[k + 1] = theta
    return path
