import tensorflow as tf


def tape_dy_dx(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        y = x**2 + 10
        tape.watch(x)
    return tape.gradient(y, x)
