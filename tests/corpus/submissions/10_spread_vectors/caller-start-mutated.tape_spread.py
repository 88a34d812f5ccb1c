import numpy as np
import tensorflow as tf


def slope_of(loss, place):
    x = tf.Variable(place)
    with tf.GradientTape() as tape:
        value = loss(x)
    return tape.gradient(value, x).numpy()


def on_sphere(rows):
    return rows / np.sqrt((rows**2).sum(axis=1, keepdims=True))


# %% in place, later ones copied
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        vectors -= learning_rate * slope_of(loss, vectors)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        path.append(vectors.copy())
    return path
