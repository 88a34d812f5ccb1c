import tensorflow as tf


def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    z = x**2 + b**2
    with tf.GradientTape():
        with tf.GradientTape() as inner:
            pass
        first = inner.gradient(z, x)
    return first, first
