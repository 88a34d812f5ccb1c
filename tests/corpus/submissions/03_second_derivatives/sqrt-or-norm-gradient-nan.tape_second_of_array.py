import tensorflow as tf


# %% square of a root
def tape_second_of_array(xs):
    xs = tf.Variable(xs)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.sqrt(xs**2) ** 2
        first = inner.gradient(y, xs)
    return first, outer.gradient(first, xs)


# %% length of each row, squared
def tape_second_of_array(xs):
    xs = tf.constant(xs)
    with tf.GradientTape() as outer:
        outer.watch(xs)
        with tf.GradientTape() as inner:
            inner.watch(xs)
            y = tf.norm(xs[:, None], axis=1) ** 2
        first = inner.gradient(y, xs)
    second = outer.gradient(first, xs)
    return first, second


# %% root of the fourth power
def tape_second_of_array(xs):
    v = tf.Variable(xs)
    with tf.GradientTape() as t2:
        with tf.GradientTape() as t1:
            y = tf.sqrt(v**4)
            dy = t1.gradient(y, v)
    return dy.numpy(), t2.gradient(dy, v).numpy()
