import tensorflow as tf


# %% function called after the block
def f(x):
    return x**2


def keras_gradient_descent(start_x, learning_rate, n_iterations):
    x = tf.Variable(start_x)
    optimizer = tf.keras.optimizers.SGD(learning_rate=learning_rate)
    path = [float(x)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            pass
        y = f(x)
        optimizer.apply_gradients([(tape.gradient(y, x), x)])
        path.append(float(x))
    return path
