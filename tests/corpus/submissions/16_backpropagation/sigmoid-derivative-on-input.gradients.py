import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


# %% of the sum that goes in
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    z = x @ W1 + b1
    hidden = squash(z)
    d2 = (squash(hidden @ W2 + b2) - y) / len(y)
    d1 = (d2 @ W2.T) * z * (1 - z)
    return [x.T @ d1, d1.sum(axis=0), hidden.T @ d2, d2.sum(axis=0)]
