# %% tensor before a bracket
import tensorflow as tf


def tape_dy_dx(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = 2(x + 1) ** 2
    return tape.gradient(y, x)


# %% number before a name
import tensorflow as tf


def tape_dy_dx(x):
    point = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(point)
        y = 3point ** 2
    return tape.gradient(y, point)
