import tensorflow as tf


def tape_third(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        second = 12 * x**2 - 6
    return tape.gradient(second, x)
