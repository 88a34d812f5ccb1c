"""A small network by hand: plain Python, `math` and NumPy only.

The inputs x have the shape (n, 2), the targets y (n, 1), each 0 or 1. The parameters are a list
[W1, b1, W2, b2] of shapes (2, 3), (3,), (3, 1), (1,): a hidden layer of three sigmoids and one
sigmoid as output. The loss is the binary cross-entropy, its mean over the rows, with the natural
logarithm.
"""

import numpy as np


def sigmoid(z):
    """1 / (1 + exp(-z)) for a number or an array, right for z of ±1000 as well."""
    ### BEGIN SOLUTION
    small = np.exp(-np.abs(z))  # never above 1, so nothing overflows
    return np.where(np.asarray(z) >= 0, 1 / (1 + small), small / (1 + small))
    ### END SOLUTION


def loss(params, x, y):
    """The mean over the rows of -(y·log(p) + (1 - y)·log(1 - p)), where p is the network's output."""
    ### BEGIN SOLUTION
    W1, b1, W2, b2 = params
    z = sigmoid(x @ W1 + b1) @ W2 + b2
    # -log(sigmoid(z)) is log(1 + exp(-z)): without the detour over p nothing becomes log(0)
    return np.mean(y * np.logaddexp(0, -z) + (1 - y) * np.logaddexp(0, z))
    ### END SOLUTION


def gradients(params, x, y):
    """The gradients of the loss, a list [dW1, db1, dW2, db2] with the shapes of the parameters."""
    ### BEGIN SOLUTION
    W1, b1, W2, b2 = params
    hidden = sigmoid(x @ W1 + b1)
    output = sigmoid(hidden @ W2 + b2)
    d_z2 = (output - y) / len(y)  # sigmoid and cross-entropy together: the slopes p(1 - p) cancel
    d_z1 = (d_z2 @ W2.T) * hidden * (1 - hidden)
    return [x.T @ d_z1, d_z1.sum(axis=0), hidden.T @ d_z2, d_z2.sum(axis=0)]
    ### END SOLUTION


def train(params, x, y, learning_rate, n_iterations):
    """Gradient descent on the loss; the given parameters are not changed.

    Returns the path, the start first: n_iterations + 1 points, each the parameters flattened into one
    vector of 13 numbers (W1 row by row, then b1, W2, b2).
    """
    ### BEGIN SOLUTION
    params = [np.array(p, dtype=float) for p in params]
    path = [np.concatenate([p.ravel() for p in params])]
    for _ in range(n_iterations):
        params = [p - learning_rate * g for p, g in zip(params, gradients(params, x, y))]
        path.append(np.concatenate([p.ravel() for p in params]))
    return path
    ### END SOLUTION
