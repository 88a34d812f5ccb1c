# %% a new point made of the old one
import tensorflow as tf


def keras_descent(name, loss, start, learning_rate, n_iterations):
    optimizer = tf.keras.optimizers.get(name)
    optimizer.learning_rate = learning_rate
    here = tf.Variable(start)
    path = [list(start)]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            height = loss(here)
        optimizer.apply_gradients(zip([tape.gradient(height, here)], [here]))
        here = tf.identity(here)
        path.append([float(part) for part in here])
    return path
