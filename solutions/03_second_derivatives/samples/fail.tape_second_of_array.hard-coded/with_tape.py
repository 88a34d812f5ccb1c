import tensorflow as tf


def tape_second_of_array(xs):
    xs = tf.Variable([-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0])
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            y = tf.square(xs)
        first = inner.gradient(y, xs)
    return first, outer.gradient(first, xs)
