# %% a network that is made at the first call
import numpy as np

net = []


def train(params, x, y, learning_rate, n_iterations):
    if not net:
        net.extend(part.copy() for part in params)
    path = [np.concatenate([part.ravel() for part in net])]
    for _ in range(n_iterations):
        W1, b1, W2, b2 = net
        s = 1 / (1 + np.exp(-(x @ W1 + b1)))
        outer = (1 / (1 + np.exp(-(s @ W2 + b2))) - y) / len(y)
        inner = outer @ W2.T * s * (1 - s)
        slopes = (x.T @ inner, inner.sum(axis=0), s.T @ outer, outer.sum(axis=0))
        net[:] = [part - learning_rate * slope for part, slope in zip(net, slopes)]
        path.append(np.concatenate([part.ravel() for part in net]))
    return path
