import tensorflow as tf


# %% argument watched as it is
def tape_df(x):
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = x**2
    return tape.gradient(y, x)


# %% neither variable nor tensor
def tape_df(x):
    with tf.GradientTape() as tape:
        y = x * x
    return tape.gradient(y, x)


# %% a variable for the function, the number for the question
def tape_df(x):
    v = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = v**2
    return tape.gradient(y, x)
