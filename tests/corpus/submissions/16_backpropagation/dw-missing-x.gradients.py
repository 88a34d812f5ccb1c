# %% the first matrix moves as its biases do
import numpy as np


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    inner = outer @ W2.T * s * (1 - s)
    row = inner.sum(axis=0)
    return [np.vstack([row, row]), row, s.T @ outer, outer.sum(axis=0)]


# %% neither matrix meets what comes in
import numpy as np


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    inner = outer @ W2.T * s * (1 - s)
    db1, db2 = inner.sum(axis=0), outer.sum(axis=0)
    return [np.ones((2, 1)) * db1, db1, np.ones((3, 1)) * db2, db2]
