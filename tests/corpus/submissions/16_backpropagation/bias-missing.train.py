# %% one layer's bias forgotten on the way forwards
import numpy as np


def train(params, x, y, learning_rate, n_iterations):
    W1, b1, W2, b2 = [np.array(part) for part in params]
    path = [np.concatenate([W1.ravel(), b1, W2.ravel(), b2])]
    while len(path) < n_iterations + 1:
        s = 1 / (1 + np.exp(-(x @ W1)))
        outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
        inner = outer @ W2.T * s * (1 - s)
        W1, b1 = W1 - learning_rate * x.T @ inner, b1 - learning_rate * inner.sum(axis=0)
        W2, b2 = W2 - learning_rate * s.T @ outer, b2 - learning_rate * outer.sum(axis=0)
        path.append(np.concatenate([W1.ravel(), b1, W2.ravel(), b2]))
    return path
