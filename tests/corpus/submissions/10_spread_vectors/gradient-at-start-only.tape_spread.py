import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% one step n times
def tape_spread(vectors, loss, learning_rate, n_iterations):
    def step():
        return on_sphere(vectors - learning_rate * slope_of(loss, vectors))

    return [vectors, *(step() for _ in range(n_iterations))]
