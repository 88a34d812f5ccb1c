import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


# %% biases as sums
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    hidden = squash(x @ W1 + b1)
    d2 = squash(hidden @ W2 + b2) - y
    d1 = (d2 @ W2.T) * hidden * (1 - hidden)
    return [x.T @ d1 / len(y), d1.sum(axis=0), hidden.T @ d2 / len(y), d2.sum(axis=0)]
