import numpy as np


def squash(z):
    return 1 / (1 + np.exp(-z))


# %% slope of the hidden units left out
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    hidden = squash(x @ W1 + b1)
    d2 = (squash(hidden @ W2 + b2) - y) / len(y)
    d1 = d2 @ W2.T
    return [x.T @ d1, d1.sum(axis=0), hidden.T @ d2, d2.sum(axis=0)]


# %% row by row
def gradients(params, x, y):
    W1, b1, W2, b2 = params
    totals = [np.zeros(p.shape) for p in params]
    for row, target in zip(x, y):
        hidden = squash(row @ W1 + b1)
        d2 = squash(hidden @ W2 + b2) - target
        d1 = W2 @ d2
        for total, part in zip(totals, (np.outer(row, d1), d1, np.outer(hidden, d2), d2)):
            total += part / len(y)
    return totals
