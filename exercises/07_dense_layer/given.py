"""What the tape functions get: float32 columns, and a layer that is built. Play: from given import column, dense."""

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
