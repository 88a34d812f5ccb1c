import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% an expression by itself
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, path = vectors, [vectors]
    for _ in range(n_iterations):
        on_sphere(here - learning_rate * slope_of(loss, here))
        path.append(here)
    return path
