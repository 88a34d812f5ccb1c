# %% variable
import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x ^ 2
    return tape.gradient(y, x)


# %% watched constant
import tensorflow as tf


def tape_dy_dx(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = 2 * x ^ 3
    return tape.gradient(y, x)
