import tensorflow as tf


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    opt = tf.keras.optimizers.SGD(lr=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        opt.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path
