import tensorflow as tf


# %% no brackets
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape as tape:
        y = x**2
    return tape.gradient(y, x)


# %% gradients
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tape.gradients(y, x)


# %% as in another library
def tape_df(x):
    x = tf.Variable(x)
    y = x * x
    y.backward()
    return x.grad


# %% as in TensorFlow 1
def tape_df(x):
    x = tf.Variable(x)
    y = tf.square(x)
    return tf.gradients(y, x)[0]


# %% capitals
def tape_df(x):
    x = tf.Variable(x)
    with tf.Gradienttape() as tape:
        y = x**2
    return tape.gradient(y, x)


# %% the class asked
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = x**2
    return tf.GradientTape.gradient(y, x)
