import tensorflow as tf


# %% result stored in a variable
def tape_df(x):
    x = tf.Variable(x)
    y = tf.Variable(0.0)
    with tf.GradientTape() as tape:
        y.assign(x**2)
        result = y + 0.0
    return tape.gradient(result, x)


# %% power built up step by step
def tape_df(x):
    x = tf.Variable(x)
    power = tf.Variable(1.0)
    with tf.GradientTape() as tape:
        for _ in range(2):
            power.assign(power * x)
        y = tf.identity(power)
    return tape.gradient(y, x)


# %% accumulated
class Square:
    def __init__(self):
        self.sum = tf.Variable(0.0, dtype=tf.float64)

    def __call__(self, v):
        self.sum.assign_add(v * v)
        return self.sum.read_value()


def tape_df(x):
    v = tf.constant(x, tf.float64)
    with tf.GradientTape() as tape:
        tape.watch(v)
        value = Square()(v)
    return tape.gradient(value, v)
