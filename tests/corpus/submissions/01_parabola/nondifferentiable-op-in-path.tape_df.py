import tensorflow as tf


# %% rounded
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = tf.round(x) ** 2
    return tape.gradient(y, x)


# %% whole numbers and back
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = tf.cast(tf.cast(x, tf.int32) ** 2, tf.float32)
    return tape.gradient(y, x)


# %% gradient stopped
def tape_df(x):
    v = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as tape:
        frozen = tf.stop_gradient(v)
        y = frozen * frozen
    return tape.gradient(y, v)


# %% floor division
def tape_df(x):
    v = tf.Variable(x)
    with tf.GradientTape() as t:
        y = tf.square(v) // 1.0
    return float(t.gradient(y, v))
