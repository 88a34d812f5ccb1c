import math

import tensorflow as tf


# %% a number of the math module
def tape_min_angle_loss(vectors):
    cosines = vectors @ tf.transpose(vectors) - 4 * tf.eye(vectors.shape[0], dtype=vectors.dtype)
    return -math.acos(tf.reduce_max(cosines))


# %% a number of the math module made a tensor again
def tape_min_angle_loss(vectors):
    cosines = vectors @ tf.transpose(vectors) - 4 * tf.eye(vectors.shape[0], dtype=vectors.dtype)
    return tf.constant(-math.acos(tf.reduce_max(cosines)), dtype=vectors.dtype)
