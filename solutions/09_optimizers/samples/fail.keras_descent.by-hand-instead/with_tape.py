import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(w)
        w.assign_sub(learning_rate * tape.gradient(height, w))
        path.append(w.numpy())
    return path
