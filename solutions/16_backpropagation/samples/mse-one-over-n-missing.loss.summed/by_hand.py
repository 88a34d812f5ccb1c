import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))
