import tensorflow as tf


# %% zeros for the optimizer
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        y = x**2
        with tf.GradientTape() as tape:
            tape.watch(x)
        slope = tape.gradient(y, x, unconnected_gradients="zero")
        optimizer.apply_gradients([(slope, x)])
        path.append(float(x))
    return path
