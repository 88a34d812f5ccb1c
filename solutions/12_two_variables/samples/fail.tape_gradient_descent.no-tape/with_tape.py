import tensorflow as tf


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.constant(x), tf.constant(y)
    path = [(x, y)]
    for _ in range(n_iterations):
        u, v = x**2 + y - 11, x + y**2 - 7
        x, y = x - learning_rate * (4 * x * u + 2 * v), y - learning_rate * (2 * u + 4 * y * v)
        path.append((x, y))
    return path
