"""A small network by hand: plain Python, `math` and NumPy only.

The inputs x have the shape (n, 2), the targets y (n, 1), each 0 or 1. The parameters are a list
[W1, b1, W2, b2] of shapes (2, 3), (3,), (3, 1), (1,): a hidden layer of three sigmoids and one
sigmoid as output. The loss is the binary cross-entropy, its mean over the rows, with the natural
logarithm.
"""

import numpy as np


def sigmoid(z):
    """1 / (1 + exp(-z)) for a number or an array, right for z of ±1000 as well."""
    raise NotImplementedError


def loss(params, x, y):
    """The mean over the rows of -(y·log(p) + (1 - y)·log(1 - p)), where p is the network's output."""
    raise NotImplementedError


def gradients(params, x, y):
    """The gradients of the loss, a list [dW1, db1, dW2, db2] with the shapes of the parameters."""
    raise NotImplementedError


def train(params, x, y, learning_rate, n_iterations):
    """Gradient descent on the loss; the given parameters are not changed.

    Returns the path, the start first: n_iterations + 1 points, each the parameters flattened into one
    vector of 13 numbers (W1 row by row, then b1, W2, b2).
    """
    raise NotImplementedError
