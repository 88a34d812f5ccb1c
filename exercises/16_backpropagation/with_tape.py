"""A small network with TensorFlow, in float64: the tape does the backpropagation.

Shapes and parameters as in the part by hand.
"""

import numpy as np
import tensorflow as tf


def network_loss(params, x, y):
    """A helper, if you like: the mean binary cross-entropy as a tensor, for parameters that are variables."""
    raise NotImplementedError


def tape_gradients(params, x, y):
    """The gradients of the loss, a list [dW1, db1, dW2, db2] with the shapes of the parameters, from a tape."""
    raise NotImplementedError


def tape_train(params, x, y, learning_rate, n_iterations):
    """Gradient descent on the loss, with gradients from a tape.

    Returns the path, the start first: n_iterations + 1 points, each the parameters flattened into one
    vector of 13 numbers (W1 row by row, then b1, W2, b2).
    """
    raise NotImplementedError
