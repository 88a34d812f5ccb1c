import tensorflow as tf


def tape_partials(x, b):
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as tape_1:
        z = x**2 + b**2
    with tf.GradientTape() as tape_2:
        z2 = x**2 + b**2
    return tape_1.gradient(z, x), tape_2.gradient(z2, b)
