import tensorflow as tf


def tape_dy_dx(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2 + 10
    return tape.gradient(y, x)
