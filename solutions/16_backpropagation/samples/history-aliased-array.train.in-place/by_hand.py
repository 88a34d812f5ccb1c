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
    here = np.concatenate([p.ravel() for p in params])
    path = [here]
    for _ in range(n_iterations):
        now = [here[:6].reshape(2, 3), here[6:9], here[9:12].reshape(3, 1), here[12:]]
        here -= learning_rate * np.concatenate([g.ravel() for g in gradients(now, x, y)])
        path.append(here)
    return path
