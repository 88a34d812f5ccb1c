import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z)))


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    a = x @ W1 + b1
    s = sigmoid(a)
    p = sigmoid(s @ W2 + b2)
    d2 = (p - y) / len(y)
    d1 = (d2 @ W2.T) * s * (1 - s)
    return [x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)]


def train(params, x, y, learning_rate, n_iterations):
    path = [np.concatenate([p.ravel() for p in params])]
    for _ in range(n_iterations):
        for p, g in zip(params, gradients(params, x, y)):
            p -= learning_rate * g
        path.append(np.concatenate([p.ravel() for p in params]))
    return path
