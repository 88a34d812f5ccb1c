import tensorflow as tf


# %% float of the variable
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = float(x) ** 2
    return tape.gradient(y, x)


# %% number of the result
def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = (x * x).numpy()
    return tape.gradient(y, x)


# %% float of the result, in a helper
def parabola(v):
    value = v**2
    return float(value)


def tape_df(x):
    v = tf.constant(x)
    with tf.GradientTape() as t:
        t.watch(v)
        value = parabola(v)
    return float(t.gradient(value, v))
