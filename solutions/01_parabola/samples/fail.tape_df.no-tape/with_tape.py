import tensorflow as tf


def tape_df(x):
    return 2 * tf.constant(x)
