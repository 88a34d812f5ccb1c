import tensorflow as tf


def tape_partials_list(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape:
        x_squared = x**2
        b_squared = b**2
    return tape.gradient(x_squared + b_squared, [x, b])
