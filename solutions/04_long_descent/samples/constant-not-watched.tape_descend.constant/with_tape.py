import tensorflow as tf


def tape_descend(start, learning_rate, epochs):
    w = tf.constant(start)
    path = [w]
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            y = w**2
        w = w - learning_rate * tape.gradient(y, w)
        path.append(w)
    return path
