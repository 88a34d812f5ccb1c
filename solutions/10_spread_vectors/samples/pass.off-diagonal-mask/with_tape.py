import numpy as np
import tensorflow as tf


def tape_min_angle_loss(vectors):
    cosines = tf.boolean_mask(vectors @ tf.transpose(vectors), ~np.eye(vectors.shape[0], dtype=bool))
    return -tf.reduce_min(tf.acos(cosines))


def tape_min_angle_variance_loss(vectors):
    n = vectors.shape[0]
    cosines = tf.boolean_mask(vectors @ tf.transpose(vectors), ~np.eye(n, dtype=bool))
    m = tf.reduce_min(tf.acos(tf.reshape(cosines, (n, n - 1))), axis=1)
    return -(tf.reduce_min(m) - 0.4 * n * tf.math.reduce_variance(m))
