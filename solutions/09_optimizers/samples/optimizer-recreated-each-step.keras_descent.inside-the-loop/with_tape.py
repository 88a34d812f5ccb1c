import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    w = tf.Variable(start)
    path = [w.numpy()]
    for _ in range(n_iterations):
        optimizer = tf.keras.optimizers.get({"class_name": name, "config": {"learning_rate": learning_rate}})
        with tf.GradientTape() as tape:
            height = loss(w)
        optimizer.apply_gradients([(tape.gradient(height, w), w)])
        path.append(w.numpy())
    return path
