import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% a list of the module
PATH = []


def tape_spread(vectors, loss, learning_rate, n_iterations):
    here = vectors
    PATH.append(here)
    for _ in range(n_iterations):
        here = on_sphere(here - learning_rate * slope_of(loss, here))
        PATH.append(here)
    return tuple(PATH)
