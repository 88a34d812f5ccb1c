import tensorflow as tf


# %% two arguments
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        optimizer.apply_gradients(tape.gradient(y, x), x)
        path.append(float(x))
    return path


# %% zip of two single things
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x * x
        slope = tape.gradient(y, x)
        sgd.apply_gradients(zip(slope, x))
        path.append(x.numpy())
    return path


# %% a bare pair
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    sgd = tf.keras.optimizers.SGD(learning_rate)
    path = [x.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x * x
        sgd.apply_gradients((tape.gradient(y, x), x))
        path.append(x.numpy())
    return path
