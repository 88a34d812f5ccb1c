import tensorflow as tf


def min_angle(vectors):
    cosines = tf.linalg.set_diag(vectors @ vectors.T, -2 * tf.ones(len(vectors), tf.float64))
    return tf.acos(tf.reduce_max(cosines))
