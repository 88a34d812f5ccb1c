"""A Dense layer is a line: its parameters are variables, and a tape finds their gradients.

x and y_true come as float32 tensors with shape (n, 1), `layer` as a Dense(1) that is built.
"""

import tensorflow as tf


def tape_dense_gradients(layer, x, y_true):
    """The gradients of the mean squared error of layer(x) with respect to the layer's parameters.

    Returns them in the order of layer.trainable_variables: the kernel (the weight) and the bias.
    """
    raise NotImplementedError


def tape_fit_dense(layer, x, y_true, learning_rate, n_iterations):
    """Descend on the mean squared error from where the layer's parameters are, with gradients from a tape.

    Returns the path, the list of all pairs (weight, bias) in order, the start first:
    n_iterations + 1 pairs.
    """
    raise NotImplementedError
