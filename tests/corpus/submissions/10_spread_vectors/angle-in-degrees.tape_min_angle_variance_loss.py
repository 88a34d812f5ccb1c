# %% degrees from the start
import numpy as np
import tensorflow as tf


def tape_min_angle_variance_loss(vectors):
    cosines = tf.linalg.set_diag(vectors @ tf.transpose(vectors), -tf.ones(vectors.shape[0], vectors.dtype))
    degrees = tf.acos(tf.reduce_max(cosines, axis=1)) * 180 / np.pi
    return 0.4 * tf.reduce_sum((degrees - tf.reduce_mean(degrees)) ** 2) - tf.reduce_min(degrees)
