# %% a design matrix and a column of parameters
import numpy as np


def train(x, y, learning_rate, epochs):
    X = np.c_[np.ones(len(x)), x]
    w = np.zeros((2, 1))
    path = [w.ravel()]
    for _ in range(epochs):
        err = y - X @ w
        g = np.array([[-2 * np.sum(err)], [-2 * np.sum(err * x[:, None])]])
        w = w - learning_rate * g
        path.append(w.ravel())
    return path
