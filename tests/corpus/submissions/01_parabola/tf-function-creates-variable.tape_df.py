import tensorflow as tf


# %% decorated
@tf.function
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)


# %% helper
@tf.function
def slope(start):
    v = tf.Variable(start)
    with tf.GradientTape() as tape:
        y = tf.square(v)
    return tape.gradient(y, v)


def tape_df(x):
    return float(slope(tf.constant(x)))
