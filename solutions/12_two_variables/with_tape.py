"""Himmelblau's surface with TensorFlow."""

import tensorflow as tf


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    """Descend from (x, y) on (x² + y - 11)² + (x + y² - 7)², with gradients from a tape.

    Returns the path, the list of all pairs (x, y) in order, the start first: n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    x, y = tf.Variable(x), tf.Variable(y)
    path = [(float(x), float(y))]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            loss = (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2
        d_x, d_y = tape.gradient(loss, [x, y])
        x.assign_sub(learning_rate * d_x)
        y.assign_sub(learning_rate * d_y)
        path.append((float(x), float(y)))
    return path
    ### END SOLUTION
