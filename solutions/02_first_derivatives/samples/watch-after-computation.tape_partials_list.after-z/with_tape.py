import tensorflow as tf


def tape_partials_list(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as tape:
        z = x**2 + b**2
        tape.watch([x, b])
    return tape.gradient(z, [x, b])
