import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable([x])
    with tf.GradientTape() as tape:
        y = x**2 + 10
    return tape.gradient(y, x)


def tape_partials_list(x, b):
    x, b = tf.Variable([x]), tf.Variable([b])
    with tf.GradientTape() as tape:
        z = x**2 + b**2
    return tape.gradient(z, [x, b])
