# %% from the back to the front, and left so
import numpy as np


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    s = 1 / (1 + np.exp(-(x @ W1 + b1)))
    p = 1 / (1 + np.exp(-(s @ W2 + b2)))
    found = []
    error = (p - y) / len(y)
    found.append(error.sum(axis=0))
    found.append(s.T @ error)
    error = error @ W2.T * s * (1 - s)
    found.append(error.sum(axis=0))
    found.append(x.T @ error)
    return found


# %% bias before matrix in each layer
import numpy as np


def layer(entering, error):
    return [np.sum(error, axis=0), entering.T.dot(error)]


def gradients(params, x, y):
    W1, b1, W2, b2 = params
    hidden = 1 / (1 + np.exp(-x.dot(W1) - b1))
    error = (1 / (1 + np.exp(-hidden.dot(W2) - b2)) - y) / x.shape[0]
    back = error.dot(W2.T) * (hidden - hidden**2)
    return layer(x, back) + layer(hidden, error)
