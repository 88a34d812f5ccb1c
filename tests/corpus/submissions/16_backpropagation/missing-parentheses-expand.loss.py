# %% the minus reaches the first logarithm only
import numpy as np


def loss(params, x, y):
    W1, b1, W2, b2 = params
    p = 1 / (1 + np.exp(-(1 / (1 + np.exp(-(x @ W1 + b1))) @ W2 + b2)))
    return (-y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
