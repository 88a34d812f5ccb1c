import tensorflow as tf


def tape_third(x):
    return tf.constant(24.0) * x
