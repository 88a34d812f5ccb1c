"""Himmelblau's surface with TensorFlow."""

import tensorflow as tf


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    """Descend from (x, y) on (x² + y - 11)² + (x + y² - 7)², with gradients from a tape.

    Returns the path, the list of all pairs (x, y) in order, the start first: n_iterations + 1 pairs.
    """
    raise NotImplementedError
