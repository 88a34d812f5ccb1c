import tensorflow as tf


# %% no return
def f(x):
    x**2


def tape_df(x):
    x = tf.Variable(x)
    with tf.GradientTape() as tape:
        y = f(x)
    return tape.gradient(y, x)


# %% prints its value
def f(x):
    print("f(x) =", x * x)


def tape_df(x):
    x = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(x)
        y = f(x)
    dy_dx = tape.gradient(y, x)
    return dy_dx.numpy()


# %% returns on one side only
def f(x):
    if x < 0:
        return tf.square(x)


def tape_df(x):
    v = tf.Variable(x)
    with tf.GradientTape() as tape:
        value = f(v)
    return float(tape.gradient(value, v))
