import tensorflow as tf


def tape_dy_dx(x):
    x = tf.constant(x)
    b = tf.constant(10.0)
    with tf.GradientTape() as tape:
        y = x**2 + b
    return tape.gradient(y, x)
