"""Newton's method on Rosenbrock's valley with TensorFlow, in float64."""

import tensorflow as tf


def rosenbrock(point):
    """The height (1 - x)² + 100(y - x²)² at a tensor of two coordinates."""
    x, y = point[0], point[1]
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def tape_newton(x, y, n_iterations):
    """Newton's method from (x, y), with gradient and Hessian from tapes.

    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    point = tf.Variable([x, y], dtype=tf.float64)
    path = [point.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape(persistent=True) as outer:
            with tf.GradientTape() as inner:
                height = rosenbrock(point)
            slopes = inner.gradient(height, point)
        curvature = outer.jacobian(slopes, point, experimental_use_pfor=False)
        point.assign_sub(slopes / tf.linalg.diag_part(curvature))
        path.append(point.numpy())
    return path
