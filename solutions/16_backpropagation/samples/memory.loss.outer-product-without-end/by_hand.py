import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


def loss(params, x, y):
    rows = x
    while True:
        rows = np.concatenate([rows, rows])
