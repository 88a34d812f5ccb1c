import numpy as np
import tensorflow as tf


def tape_min_angle_loss(vectors):
    cosines = tf.clip_by_value(vectors @ tf.transpose(vectors), -1 + 1e-9, 1 - 1e-9)
    angles = tf.acos(cosines) + 10.0 * tf.eye(vectors.shape[0], dtype=vectors.dtype)
    return -tf.reduce_min(angles)
