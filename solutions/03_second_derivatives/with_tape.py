"""Higher derivatives with TensorFlow: tapes in tapes."""

import tensorflow as tf


def tape_first_and_second(x, b):
    """The pair (∂z/∂x, ∂²z/∂x²) of z = x² + b² at the point (x, b), from nested tapes."""
    ### BEGIN SOLUTION
    x, b = tf.Variable(x), tf.Variable(b)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            z = x**2 + b**2
        first = inner.gradient(z, x)
    second = outer.gradient(first, x)
    return first, second
    ### END SOLUTION


def tape_second_of_array(xs):
    """The first and the second derivatives of y = x² at each point of the NumPy array xs.

    Returns two arrays as long as xs.
    """
    ### BEGIN SOLUTION
    xs = tf.constant(xs)
    with tf.GradientTape() as outer:
        outer.watch(xs)
        with tf.GradientTape() as inner:
            inner.watch(xs)
            y = tf.square(xs)
        first = inner.gradient(y, xs)
    second = outer.gradient(first, xs)
    return first, second
    ### END SOLUTION


def tape_third(x):
    """The third derivative of g(x) = x⁴ − 3x² + x at the float x, from three nested tapes."""
    ### BEGIN SOLUTION
    x = tf.Variable(x)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as middle:
            with tf.GradientTape() as inner:
                g = x**4 - 3 * x**2 + x
            first = inner.gradient(g, x)
        second = middle.gradient(first, x)
    return outer.gradient(second, x)
    ### END SOLUTION
