"""A noisy line by hand: plain Python, `math` and NumPy only. x and y come as NumPy arrays of float64."""

import numpy as np


def sse(x, y, a, b):
    """The sum over all points of (y - (a + b * x))², a number."""
    raise NotImplementedError


def train(x, y, learning_rate, epochs):
    """Descend on the sum of squared errors from (0, 0); a and b move from the same point.

    Returns the path, the list of all pairs (a, b) in order, the start first: epochs + 1 pairs.
    """
    raise NotImplementedError
