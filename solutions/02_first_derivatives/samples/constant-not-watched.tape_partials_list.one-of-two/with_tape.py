import tensorflow as tf


def tape_partials_list(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        tape.watch(x)
        z = x**2 + b**2
    return tape.gradient(z, [x, b])
