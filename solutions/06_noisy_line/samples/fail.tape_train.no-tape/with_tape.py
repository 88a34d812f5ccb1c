import tensorflow as tf


def tape_train(x, y, learning_rate, epochs):
    a, b = tf.constant(0.0, tf.float64), tf.constant(0.0, tf.float64)
    path = [(a, b)]
    for _ in range(epochs):
        r = a + b * x - y
        a, b = a - learning_rate * 2 * tf.reduce_sum(r), b - learning_rate * 2 * tf.reduce_sum(r * x)
        path.append((a, b))
    return path
