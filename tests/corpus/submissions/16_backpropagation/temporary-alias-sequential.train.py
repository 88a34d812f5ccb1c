# %% the new list is the old one, and each entry is asked for when its turn comes
import numpy as np


def slopes(theta, x, y):
    W1, b1, W2, b2 = theta
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
    inner = outer @ W2.T * s * (1 - s)
    return {"W1": x.T @ inner, "b1": inner.sum(axis=0), "W2": s.T @ outer, "b2": outer.sum(axis=0)}


def train(params, x, y, learning_rate, n_iterations):
    theta = dict(zip(("W1", "b1", "W2", "b2"), [np.copy(part) for part in params]))
    path = [np.concatenate([part.ravel() for part in theta.values()])]
    for _ in range(n_iterations):
        moved = theta
        for name in theta:
            moved[name] = theta[name] - learning_rate * slopes(theta.values(), x, y)[name]
        theta = moved
        path.append(np.concatenate([part.ravel() for part in theta.values()]))
    return path
