"""Walking down x² with TensorFlow: the tape finds the slope."""

import tensorflow as tf


def tape_df(x):
    """The derivative of x² at the float x, from a tf.GradientTape."""
    raise NotImplementedError


def tape_gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x² with slopes from a tape.

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    raise NotImplementedError


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    """Walk down x² and let tf.keras.optimizers.SGD take the steps (apply_gradients).

    Returns the path, the list of all points in order, the start first:
    n_iterations + 1 numbers.
    """
    raise NotImplementedError
