import tensorflow as tf


def df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return float(tape.gradient(y, x))
