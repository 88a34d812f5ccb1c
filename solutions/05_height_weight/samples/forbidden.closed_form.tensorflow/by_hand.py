import tensorflow as tf


def closed_form(heights, weights):
    X = tf.stack([heights, tf.ones_like(heights)], axis=1)
    return tf.squeeze(tf.linalg.lstsq(X, weights[:, None]))
