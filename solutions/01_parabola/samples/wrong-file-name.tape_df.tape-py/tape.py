import tensorflow as tf


def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)
