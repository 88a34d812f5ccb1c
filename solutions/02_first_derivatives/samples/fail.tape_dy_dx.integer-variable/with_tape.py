import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(int(x))
    with tf.GradientTape() as tape:
        y = x**2 + 10
    return tape.gradient(y, x)
