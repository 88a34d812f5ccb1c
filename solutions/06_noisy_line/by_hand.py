"""A noisy line by hand: plain Python, `math` and NumPy only. x and y come as NumPy arrays of float64."""

import numpy as np


def sse(x, y, a, b):
    """The sum over all points of (y - (a + b * x))², a number."""
    ### BEGIN SOLUTION
    return np.sum((y - (a + b * x)) ** 2)
    ### END SOLUTION


def train(x, y, learning_rate, epochs):
    """Descend on the sum of squared errors from (0, 0); a and b move from the same point.

    Returns the path, the list of all pairs (a, b) in order, the start first: epochs + 1 pairs.
    """
    ### BEGIN SOLUTION
    a, b = 0.0, 0.0
    path = [(a, b)]
    for _ in range(epochs):
        errors = y - (a + b * x)
        d_a, d_b = np.sum(-2 * errors), np.sum(-2 * x * errors)
        a = a - learning_rate * d_a
        b = b - learning_rate * d_b
        path.append((a, b))
    return path
    ### END SOLUTION
