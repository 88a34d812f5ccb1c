import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


def loss(params, x, y):
    W1, b1, W2, b2 = params
    p = sigmoid(sigmoid(x @ W1 + b1) @ W2 + b2)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    a = x @ W1 + b1
    s = sigmoid(a)
    p = sigmoid(s @ W2 + b2)
    d2 = (p - y) / len(y) * p * (1 - p)
    d1 = (d2 @ W2.T) * s * (1 - s)
    return [x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)]
