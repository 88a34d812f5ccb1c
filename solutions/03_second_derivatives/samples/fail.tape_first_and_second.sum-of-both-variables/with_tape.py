import tensorflow as tf


def tape_first_and_second(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = x**2 + b**2
        first = inner.gradient(z, x) + 2 * b
    return first, outer.gradient(first, x)
