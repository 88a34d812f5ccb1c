import tensorflow as tf


def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [b, x])
