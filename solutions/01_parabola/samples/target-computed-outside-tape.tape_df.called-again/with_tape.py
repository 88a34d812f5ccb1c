import tensorflow as tf


def square(x):
    return x**2


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        square(x)
    return tape.gradient(square(x), x)
