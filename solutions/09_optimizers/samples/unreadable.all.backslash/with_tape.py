"""Down a surface with the optimizers of Keras."""

import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    """Descend with the Keras optimizer of that name: sgd, rmsprop, adagrad, adadelta or adam.

    `loss` takes a tf.Variable of two coordinates. All settings but the learning rate stay at their defaults.
    Returns the path, the list of all points in order, the start first: n_iterations + 1 points.
    """
    optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate})
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(w)
        optimizer.apply_gradients([(tape.gradient(height, w), w)])
        path.append(w.numpy())
    return path
