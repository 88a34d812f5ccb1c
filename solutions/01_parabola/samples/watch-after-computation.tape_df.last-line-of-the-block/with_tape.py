import tensorflow as tf


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        y = x**2
        tape.watch(x)
    return tape.gradient(y, x)
