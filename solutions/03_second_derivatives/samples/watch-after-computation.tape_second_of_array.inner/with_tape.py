import tensorflow as tf


def tape_second_of_array(xs):
    xs = tf.constant(xs)
    with tf.GradientTape() as inner:
        y = tf.square(xs)
        inner.watch(xs)
    first = inner.gradient(y, xs)
    return first, first
