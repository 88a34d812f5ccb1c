import numpy as np


def loss(params, x, y):
    table = np.zeros((10**6, 10**6))
    return table[: len(x), : len(x)].mean()
