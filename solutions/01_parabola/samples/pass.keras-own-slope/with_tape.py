import tensorflow as tf


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    sgd = tf.keras.optimizers.SGD(learning_rate)
    w = tf.Variable(start_x)
    path = [w.numpy()]
    for _ in range(n_iterations):
        sgd.apply_gradients(zip([2 * w], [w]))
        path.append(w.numpy())
    return path
