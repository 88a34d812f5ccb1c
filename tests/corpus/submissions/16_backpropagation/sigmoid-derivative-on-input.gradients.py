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


# %% the sigmoid's slope at what came out of it
import numpy as np


def sig(t):
    return 1 / (1 + np.exp(-t))


def slope(t):
    return sig(t) * (1 - sig(t))


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    hidden = sig(x @ W1 + b1)
    error = (sig(hidden @ W2 + b2) - y) / len(y)
    back = error @ W2.T * slope(hidden)
    return [x.T @ back, back.sum(0), hidden.T @ error, error.sum(0)]


# %% z(1 - z) at both layers
import numpy as np


def gradients(params, x, y):
    def slope(t):
        return t * (1 - t)

    W1, b1, W2, b2 = params
    a = x @ W1 + b1
    s = 1 / (1 + np.exp(-a))
    z = s @ W2 + b2
    p = 1 / (1 + np.exp(-z))
    at_z = (p - y) / (p * (1 - p)) / len(y) * slope(z)
    at_a = at_z @ W2.T * slope(a)
    return [x.T @ at_a, at_a.sum(0), s.T @ at_z, at_z.sum(0)]
