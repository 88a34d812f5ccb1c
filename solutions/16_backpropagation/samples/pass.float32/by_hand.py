import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=np.float32)
    return np.float32(0.5) * (1 + np.tanh(z / 2))


def gradients(params, x, y):
    W1, b1, W2, b2 = (np.float32(p) for p in params)
    x, y = np.float32(x), np.float32(y)
    s = sigmoid(x @ W1 + b1)
    d2 = (sigmoid(s @ W2 + b2) - y) / np.float32(len(y))
    d1 = d2 @ W2.T * s * (1 - s)
    return [x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)]


def train(params, x, y, learning_rate, n_iterations):
    params = [np.float32(p) for p in params]
    path = [np.concatenate([p.ravel() for p in params])]
    for _ in range(n_iterations):
        params = [p - np.float32(learning_rate) * g for p, g in zip(params, gradients(params, x, y))]
        path.append(np.concatenate([p.ravel() for p in params]))
    return np.stack(path)
