import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% energies
def tape_spread(vectors, loss, learning_rate, n_iterations):
    here, losses = vectors, []
    for _ in range(n_iterations + 1):
        losses.append(float(loss(tf.constant(here))))
        here = on_sphere(here - learning_rate * slope_of(loss, here))
    return losses
