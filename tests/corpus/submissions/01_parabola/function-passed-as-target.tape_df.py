import tensorflow as tf


# %% the recipe in place of the result
def square(x):
    return x**2


def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = square(x)
    return tape.gradient(square, x)


# %% a lambda that nobody called
def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = lambda: x * x
    return tape.gradient(y, x)


# %% TensorFlow's own function
def tape_df(x):
    point = tf.Variable(x, dtype=tf.float64)
    with tf.GradientTape() as t:
        f = tf.square
    return float(t.gradient(f, point))


# %% a graph in place of what it gave back
@tf.function
def height(x):
    return x * x


def tape_df(x):
    v = tf.Variable(x)
    with tf.GradientTape() as tape:
        height(v)
    return tape.gradient(height, v).numpy()
