"""Newton's method on Rosenbrock's valley with TensorFlow, in float64."""

import tensorflow as tf


def rosenbrock(point):
    """The height (1 - x)² + 100(y - x²)² at a tensor of two coordinates."""
    x, y = point[0], point[1]
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def tape_hessian(x, y):
    """The 2 by 2 matrix of second derivatives at the point (x, y), from nested tapes.

    The gradient is a vector, and its derivative is a matrix: ask the outer tape for the jacobian.
    """
    point = tf.Variable([x, y], dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            height = rosenbrock(point)
        slopes = inner.gradient(height, point)
    return outer.gradient(slopes, point)
