import tensorflow as tf

optimizer = tf.keras.optimizers.SGD()


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    optimizer.learning_rate = learning_rate
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path
