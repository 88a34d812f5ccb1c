import tensorflow as tf


# %% only the inner one
def tape_first_and_second(x, b):
    x, b = tf.constant(x), tf.constant(b)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            inner.watch(x)
            z = x**2 + b**2
        first = inner.gradient(z, x)
    return first, outer.gradient(first, x)


# %% only the outer one
def tape_first_and_second(x, b):
    x = tf.constant(x)
    with tf.GradientTape() as t2:
        t2.watch(x)
        with tf.GradientTape() as t1:
            z = x * x + b * b
        dz = t1.gradient(z, x)
    d2z = t2.gradient(dz, x)
    return dz, d2z
