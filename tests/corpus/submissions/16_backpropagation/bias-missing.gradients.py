# %% the output without its bias
import numpy as np


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    outer = (1 / (1 + np.exp(-(s @ W2))) - y) / len(y)
    inner = outer @ W2.T * s * (1 - s)
    return [x.T @ inner, inner.sum(axis=0), s.T @ outer, outer.sum(axis=0)]


# %% biases that are never learnt
import numpy as np


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    inner = outer @ W2.T * s * (1 - s)
    return [x.T @ inner, 0 * b1, s.T @ outer, 0 * b2]
