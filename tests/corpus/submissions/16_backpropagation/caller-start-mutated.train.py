# %% each array by its own name
import numpy as np


def train(params, x, y, learning_rate, n_iterations):
    W1, b1, W2, b2 = params
    path = [np.hstack([part.ravel() for part in params])]
    for _ in range(n_iterations):
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(x)
        d1 = d2 @ W2.T * s * (1 - s)
        W1 -= learning_rate * (x.T @ d1)
        b1 -= learning_rate * d1.sum(axis=0)
        W2 -= learning_rate * (s.T @ d2)
        b2 -= learning_rate * d2.sum(axis=0)
        path.append(np.hstack([part.ravel() for part in params]))
    return path


# %% new arrays put into the list
import numpy as np


def slopes(W1, b1, W2, b2, x, y):
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    d2 = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(x)
    d1 = d2 @ W2.T * s * (1 - s)
    return x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)


def train(params, x, y, learning_rate, n_iterations):
    yield np.concatenate([p.flatten() for p in params])
    for _ in range(n_iterations):
        for k, slope in enumerate(slopes(*params, x, y)):
            params[k] = params[k] - learning_rate * slope
        yield np.concatenate([p.flatten() for p in params])
