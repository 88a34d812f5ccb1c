import tensorflow as tf


def tape_third(x):
    x = tf.Variable(x)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as middle:
            with tf.GradientTape() as inner:
                g = x**4 - 3 * x**2 + x
            first = inner.gradient(g, x)
    second = middle.gradient(first, x)
    return outer.gradient(second, x)
