import numpy as np
import tensorflow as tf


def tape_min_angle_variance_loss(vectors):
    n = vectors.shape[0]
    angles = tf.acos(tf.clip_by_value(vectors @ tf.transpose(vectors), -1, 1))
    angles = tf.reshape(tf.boolean_mask(angles, ~np.eye(n, dtype=bool)), (n, n - 1))
    m = tf.reduce_min(angles, axis=1)
    return -(tf.reduce_min(m) - 0.4 * tf.reduce_sum((m - tf.reduce_mean(m)) ** 2))
