import tensorflow as tf


def tape_first_and_second(x, b):
    x, b = tf.Variable(x, dtype=tf.float64), tf.Variable(b, dtype=tf.float64)
    with tf.GradientTape() as outer, tf.GradientTape() as inner:
        z = x**2 + b**2
        first = inner.gradient(z, x)
    second = outer.gradient(first, x)
    return float(first), float(second)
