import tensorflow as tf


def tape_third(x):
    x = tf.Variable(x)
    with tf.GradientTape(persistent=True) as tape:
        g = x**4 - 3 * x**2 + x
        first = tape.gradient(g, x)
        second = tape.gradient(first, x)
    return tape.gradient(second, x)
