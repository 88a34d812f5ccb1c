"""A line through 150 men with TensorFlow: gradients from a tape, steps from Keras optimizers.

The heights and weights come as NumPy arrays of float64, so make the variables float64 too:
tf.Variable(slope, dtype=tf.float64).
"""

import tensorflow as tf


def tape_run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error from (slope, intercept), with gradients from a tape.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    raise NotImplementedError


def keras_path(optimizer, heights, weights, slope, intercept, n_iterations):
    """A helper, if you like: the path that a Keras optimizer makes. Both functions below can call it."""
    raise NotImplementedError


def keras_run_rmsprop(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error with tf.keras.optimizers.RMSprop, all but its rate at the defaults.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    raise NotImplementedError


def keras_run_adam(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error with tf.keras.optimizers.Adam, all but its rate at the defaults.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    raise NotImplementedError
