import numpy as np
import tensorflow as tf


def nearest(vectors):
    cosines = vectors @ tf.transpose(vectors)
    cosines = tf.linalg.set_diag(cosines, tf.fill([vectors.shape[0]], tf.constant(-2.0, vectors.dtype)))
    return tf.acos(tf.reduce_max(cosines, axis=1))


def tape_min_angle_loss(vectors):
    return tf.reduce_min(nearest(vectors))
