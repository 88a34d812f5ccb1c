import tensorflow as tf


# %% pair
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients([(x, tape.gradient(y, x))])
        path.append(float(x))
    return path
