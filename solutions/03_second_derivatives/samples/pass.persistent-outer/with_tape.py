import tensorflow as tf


def tape_first_and_second(x, b):
    x = tf.Variable(x)
    b = tf.Variable(b)
    with tf.GradientTape(persistent=True) as outer:
        with tf.GradientTape(persistent=True) as inner:
            z = x**2 + b**2
        first = inner.gradient(z, x)
    second = outer.gradient(first, x)
    del inner, outer
    return first, second
