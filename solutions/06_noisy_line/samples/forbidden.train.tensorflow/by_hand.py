import tensorflow as tf


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        r = a + b * x - y
        a, b = a - learning_rate * 2 * float(tf.reduce_sum(r)), b - learning_rate * 2 * float(tf.reduce_sum(r * x))
        path.append((a, b))
    return path
