import tensorflow as tf


def tape_dense_gradients(layer, x, y_true):
    residuals = y_true - layer(x)
    return -2 * tf.reduce_mean(x * residuals), -2 * tf.reduce_mean(residuals)
