import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% a running sum
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path, total = [vectors], 0.0
    for k in range(n_iterations):
        total = total + slope_of(loss, path[k])
        path.append(on_sphere(path[k] - learning_rate * total))
    return path
