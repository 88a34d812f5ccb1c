import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% sixty steps
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(60):
        path.append(on_sphere(path[-1] - learning_rate * slope_of(loss, path[-1])))
    return path


# %% a rate of its own
def tape_spread(vectors, loss, learning_rate, n_iterations):
    rate, path = 0.001, [vectors]
    while len(path) < n_iterations + 1:
        path.append(on_sphere(path[-1] - rate * slope_of(loss, path[-1])))
    return path
