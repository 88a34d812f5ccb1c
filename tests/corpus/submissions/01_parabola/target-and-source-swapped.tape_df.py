import tensorflow as tf


# %% variable first
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradient(x, y)


# %% watched constant first
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(target=x, sources=y)
