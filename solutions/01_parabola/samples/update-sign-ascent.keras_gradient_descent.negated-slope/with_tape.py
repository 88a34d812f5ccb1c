import tensorflow as tf


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    opt = tf.keras.optimizers.SGD(learning_rate)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        down = -tape.gradient(y, x)  # we want to go down
        opt.apply_gradients([(down, x)])
        path.append(x.numpy())
    return path
