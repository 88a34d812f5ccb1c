"""What your functions are given: the parameters as a list of four arrays. Play with it: from given import network"""

import numpy as np


def network(numbers):
    """[W1, b1, W2, b2] of shapes (2, 3), (3,), (3, 1), (1,) from a vector of 13 numbers, W1 first, row by row."""
    numbers = np.array(numbers, dtype=float)
    return [numbers[:6].reshape(2, 3), numbers[6:9], numbers[9:12].reshape(3, 1), numbers[12:]]


class StartChanged(ValueError):
    """The parameters that were handed over are no longer what they were."""


def kept(train):
    """A function that calls ``train`` and raises StartChanged if it has changed the parameters it was given."""

    def trained(params, x, y, learning_rate, n_iterations):
        handed = list(params)
        before = [np.array(p) for p in handed]

        def look():
            if not all(p is q and np.array_equal(p, b, equal_nan=True) for p, q, b in zip(handed, params, before)):
                raise StartChanged("the arrays in params have been changed by the function they were handed to")

        path = train(params, x, y, learning_rate, n_iterations)
        if hasattr(path, "__next__"):
            return _looked_at_last(path, look)
        look()
        return path

    return trained


def _looked_at_last(path, look):
    yield from path
    look()
