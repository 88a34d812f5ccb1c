"""Right losses and walks."""

import numpy as np
import tensorflow as tf


# %% sorted cosines
def nearest(vectors):
    cosines = tf.matmul(vectors, vectors, transpose_b=True)
    return tf.acos(tf.sort(cosines - 3 * tf.eye(vectors.shape[0], dtype=vectors.dtype), axis=1)[:, -1])


def tape_min_angle_loss(vectors):
    return -tf.reduce_min(nearest(vectors))


def tape_min_angle_variance_loss(vectors):
    m = nearest(vectors)
    deviation = m - tf.reduce_sum(m) / len(m)
    return 0.4 * tf.tensordot(deviation, deviation, 1) - tf.reduce_min(m)


# %% one number in a matrix
def tape_min_angle_loss(vectors):
    i, j = np.triu_indices(vectors.shape[0], 1)
    cosines = tf.reduce_sum(tf.gather(vectors, i) * tf.gather(vectors, j), axis=1)
    return tf.reduce_max(-tf.acos(cosines), keepdims=True)


# %% pairs in python
def tape_min_angle_loss(vectors):
    n = vectors.shape[0]
    angles = [tf.acos(tf.reduce_sum(vectors[i] * vectors[j])) for i in range(n) for j in range(i)]
    return -tf.reduce_min(tf.stack(angles))


# %% projector on the tangent
def tape_force_loss(vectors):
    n, d = vectors.shape
    apart = tf.expand_dims(vectors, 1) - tf.expand_dims(vectors, 0)
    squares = tf.einsum("ijd,ijd->ij", apart, apart) + tf.eye(n, dtype=vectors.dtype)
    net = tf.einsum("ijd,ij->id", apart, tf.pow(squares, -1.5))
    projector = tf.eye(d, dtype=vectors.dtype) - tf.einsum("id,ie->ide", vectors, vectors)
    along = tf.einsum("ide,ie->id", projector, net)
    return tf.reduce_sum(tf.sqrt(tf.reduce_sum(along**2, axis=1)))


# %% function of tensorflow
@tf.function
def tape_force_loss(vectors):
    n = tf.shape(vectors)[0]
    apart = vectors[:, None] - vectors[None]
    squares = tf.linalg.set_diag(tf.reduce_sum(apart**2, -1), tf.ones(n, vectors.dtype))
    net = tf.reduce_sum(apart / squares[:, :, None] ** 1.5, 1)
    along = net - tf.reduce_sum(net * vectors, -1, keepdims=True) * vectors
    return tf.reduce_sum(tf.norm(along, axis=-1))


# %% half the chord
def tape_min_angle_loss(vectors):
    i, j = np.triu_indices(vectors.shape[0], 1)
    chords = tf.norm(tf.gather(vectors, i) - tf.gather(vectors, j), axis=1)
    return -2 * tf.asin(tf.reduce_min(chords) / 2)


# %% arc tangent
def tape_min_angle_loss(vectors):
    i, j = np.triu_indices(vectors.shape[0], 1)
    u, v = tf.gather(vectors, i), tf.gather(vectors, j)
    return -tf.reduce_min(2 * tf.atan2(tf.norm(u - v, axis=1), tf.norm(u + v, axis=1)))


# %% array filled with the path
def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = np.zeros((n_iterations + 1, *vectors.shape))
    path[0] = vectors
    for k in range(n_iterations):
        here = tf.constant(path[k])
        with tf.GradientTape() as tape:
            tape.watch(here)
            value = loss(here)
        moved = here - learning_rate * tf.convert_to_tensor(tape.gradient(value, here))
        path[k + 1] = moved / tf.linalg.norm(moved, axis=1)[:, None]
    return path


# %% new variable in each step
def tape_spread(vectors, loss, learning_rate, n_iterations, callback=print):
    path = [tf.Variable(vectors)]
    for k in range(n_iterations):
        with tf.GradientTape(persistent=True) as tape:
            value = loss(path[-1])
        slope = tape.gradient(value, path[-1])
        callback("step", k, float(value))
        path.append(tf.Variable(tf.linalg.l2_normalize(path[-1] - learning_rate * slope, axis=-1)))
    return [step.numpy() for step in path]


# %% compiled step
def tape_spread(vectors, loss, learning_rate, n_iterations):
    @tf.function
    def step(v):
        with tf.GradientTape() as tape:
            tape.watch(v)
            value = loss(v)
        moved = v - learning_rate * tape.gradient(value, v)
        return moved / tf.norm(moved, axis=1, keepdims=True)

    path = [tf.constant(vectors)]
    for _ in range(n_iterations):
        path.append(step(path[-1]))
    return path
