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
    return outer.jacobian([slopes, point)


def tape_newton(x, y, n_iterations):
    """Newton's method from (x, y), with gradient and Hessian from tapes.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    point = tf.Variable([x, y], dtype=tf.float64)
    path = [point.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as outer:
            with tf.GradientTape() as inner:
                height = rosenbrock(point)
            slopes = inner.gradient(height, point)
        curvature = outer.jacobian([slopes, point)
        step = tf.linalg.solve(curvature, slopes[:, tf.newaxis])
        point.assign_sub(tf.squeeze(step, axis=1))
        path.append(point.numpy())
    return path


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
