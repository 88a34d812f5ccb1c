# %% a whole array moved
import numpy as np


def cost(params, x, y):
    W1, b1, W2, b2 = params
    z = 1 / (1 + np.exp(-(x @ W1 + b1))) @ W2 + b2
    return np.mean(np.logaddexp(0, z) - y * z)


def gradients(params, x, y):
    h = 1e-5
    found = []
    for k, part in enumerate(params):
        up = [p + h if j == k else p for j, p in enumerate(params)]
        down = [p - h if j == k else p for j, p in enumerate(params)]
        found.append(np.full(part.shape, (cost(up, x, y) - cost(down, x, y)) / (2 * h)))
    return found
