import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% a list among the parameters
def tape_spread(vectors, loss, learning_rate, n_iterations, seen=[]):
    seen += [vectors]
    for _ in range(n_iterations):
        seen += [on_sphere(seen[-1] - learning_rate * slope_of(loss, seen[-1]))]
    return seen
