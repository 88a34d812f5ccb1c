"""Newton's method on Rosenbrock's valley with TensorFlow, in float64."""

import tensorflow as tf


def rosenbrock(point):
    """The height (1 - x)² + 100(y - x²)² at a tensor of two coordinates."""
    x, y = point[0], point[1]
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def tape_hessian_vector_product(x, y, v):
    """The Hessian at (x, y) times the vector v of two numbers, without forming the Hessian.

    The derivative of (gradient · v) is Hessian · v: one number to differentiate, not two.
    """
    point = tf.Variable([x, y], dtype=tf.float64)
    v = tf.constant(v, dtype=tf.float64)
    with tf.GradientTape() as outer:
        with tf.GradientTape() as inner:
            height = rosenbrock(point)
    along_v = tf.reduce_sum(inner.gradient(height, point) * v)
    return outer.gradient(along_v, point)
