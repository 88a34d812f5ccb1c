"""What the tape functions are given: columns of float32, and a layer that is built. Play with it: from given import dense."""

import numpy as np
import tensorflow as tf


def column(values):
    """A float32 tensor of shape (n, 1)."""
    return tf.constant(np.reshape(values, (-1, 1)), dtype=tf.float32)


def dense(weight, bias):
    """A Dense(1) for one input, with these parameters."""
    layer = tf.keras.layers.Dense(1)
    layer.build((None, 1))
    layer.set_weights([np.array([[weight]]), np.array([bias])])
    return layer
