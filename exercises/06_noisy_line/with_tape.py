"""A noisy line with TensorFlow. x and y come as NumPy arrays of float64, so make the variables float64 too."""

import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    """Descend on the sum of squared errors from (0, 0), with gradients from a tape.

    Returns the path, the list of all pairs (a, b) in order, the start first: epochs + 1 pairs.
    """
    raise NotImplementedError
