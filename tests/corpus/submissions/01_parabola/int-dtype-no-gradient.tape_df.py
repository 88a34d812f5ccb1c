import tensorflow as tf


# %% whole number
def tape_df(x):
    x = tf.Variable(int(x))
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(y, x)


# %% a constant cast to whole numbers
def tape_df(x):
    x = tf.constant(x, dtype=tf.float32)
    x = tf.cast(x, tf.int32)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)
