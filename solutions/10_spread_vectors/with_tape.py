"""Losses that push unit vectors apart, for a tape to differentiate, and a walk on the sphere.

The losses get `vectors` as a float64 variable of shape (n, d), and return a scalar tensor. The kit asks its tape.
"""

import numpy as np
import tensorflow as tf


def nearest_angles(vectors):
    """A helper, if you like: each vector's smallest angle to another one, a tensor of shape (n,)."""
    ### BEGIN SOLUTION
    cosines = tf.linalg.set_diag(vectors @ tf.transpose(vectors), -2 * tf.ones(vectors.shape[0], vectors.dtype))
    return tf.acos(tf.reduce_max(cosines, axis=1))  # only of the nearest: the slope at 1 and -1 is infinite
    ### END SOLUTION


def tape_min_angle_loss(vectors):
    """Minus the smallest pairwise angle."""
    ### BEGIN SOLUTION
    return -tf.reduce_min(nearest_angles(vectors))
    ### END SOLUTION


def tape_min_angle_variance_loss(vectors):
    """-(min - 0.4 * sum of (m_i - mean m)²), where m_i is the smallest angle of vector i to another one."""
    ### BEGIN SOLUTION
    m = nearest_angles(vectors)
    return -(tf.reduce_min(m) - 0.4 * tf.reduce_sum((m - tf.reduce_mean(m)) ** 2))
    ### END SOLUTION


def tape_force_loss(vectors):
    """The sum over the vectors of the length of the net tangential force on it.

    Every other vector pushes it away with a force of 1/distance².
    """
    ### BEGIN SOLUTION
    n = vectors.shape[0]
    apart = vectors[:, None, :] - vectors[None, :, :]  # (n, n, d)
    squares = tf.reduce_sum(apart**2, axis=2, keepdims=True) + np.eye(n)[:, :, None]  # no root of 0 on the diagonal
    net = tf.reduce_sum(apart / squares**1.5, axis=1)  # (n, d)
    along = net - tf.reduce_sum(net * vectors, axis=1, keepdims=True) * vectors
    return tf.reduce_sum(tf.norm(along, axis=1))
    ### END SOLUTION


def tape_spread(vectors, loss, learning_rate, n_iterations):
    """Descend on `loss` with slopes from a tape; after each step every row is brought back to length 1.

    `vectors` is an (n, d) array of float64, `loss` a function of a variable of that shape.
    Returns the path, the list of all (n, d) arrays in order, the start first: n_iterations + 1 arrays.
    """
    ### BEGIN SOLUTION
    vectors = tf.Variable(vectors)
    path = [vectors.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(vectors)
        moved = vectors - learning_rate * tape.gradient(value, vectors)
        vectors.assign(moved / tf.norm(moved, axis=1, keepdims=True))
        path.append(vectors.numpy())
    return path
    ### END SOLUTION
