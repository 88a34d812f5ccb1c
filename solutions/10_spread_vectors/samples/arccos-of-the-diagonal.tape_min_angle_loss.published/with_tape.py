import numpy as np
import tensorflow as tf


def tape_min_angle_loss(vectors):
    angles = tf.acos(tf.clip_by_value(vectors @ tf.transpose(vectors), -1, 1))
    angles = tf.linalg.set_diag(angles, tf.fill([vectors.shape[0]], tf.constant(np.pi, vectors.dtype)))
    return -tf.reduce_min(angles)
