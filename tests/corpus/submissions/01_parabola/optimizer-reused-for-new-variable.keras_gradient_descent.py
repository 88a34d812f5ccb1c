import tensorflow as tf


# %% optimizer of the module
SGD = tf.keras.optimizers.SGD()


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    SGD.learning_rate = learning_rate
    x = tf.Variable(start_x)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            y = x**2
        SGD.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path


# %% a new variable in each step
def keras_gradient_descent(start_x, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [start_x]
    for _ in range(n_iterations):
        x = tf.Variable(path[-1])
        with tf.GradientTape() as tape:
            y = x * x
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path
