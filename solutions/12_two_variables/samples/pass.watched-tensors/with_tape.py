import tensorflow as tf

from by_hand import loss


def tape_gradient_descent(x, y, learning_rate, n_iterations):
    x, y = tf.constant(x), tf.constant(y)
    path = [(x, y)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch((x, y))
            height = loss(x, y)
        dx, dy = tape.gradient(height, (x, y))
        x, y = x - learning_rate * dx, y - learning_rate * dy
        path.append((x, y))
    return path
