import tensorflow as tf


def tape_unwatched(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape(persistent=True) as tape:
        z = x**2 + b**2
    return tape.gradient(z, x), tape.gradient(z, b)
