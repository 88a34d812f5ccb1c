import tensorflow as tf


def tape_second_of_array(xs):
    xs = tf.Variable(xs)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.square(xs)
    first = inner.gradient(y, xs)
    second = outer.gradient(first, xs)
    return first, second
