import tensorflow as tf


def tape_unwatched(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return [str(g) for g in tape.gradient(z, [x, b])]
