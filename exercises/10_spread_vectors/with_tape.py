"""Losses that push unit vectors apart, for a tape to differentiate, and a walk on the sphere.

The losses get `vectors` as a float64 variable of shape (n, d), and return a scalar tensor. The kit asks its tape.
"""

import numpy as np
import tensorflow as tf


def nearest_angles(vectors):
    """A helper, if you like: each vector's smallest angle to another one, a tensor of shape (n,)."""
    raise NotImplementedError


def tape_min_angle_loss(vectors):
    """Minus the smallest pairwise angle."""
    raise NotImplementedError


def tape_min_angle_variance_loss(vectors):
    """-(min - 0.4 * sum of (m_i - mean m)²), where m_i is the smallest angle of vector i to another one."""
    raise NotImplementedError


def tape_force_loss(vectors):
    """The sum over the vectors of the length of the net tangential force on it.

    Every other vector pushes it away with a force of 1/distance².
    """
    raise NotImplementedError


def tape_spread(vectors, loss, learning_rate, n_iterations):
    """Descend on `loss` with slopes from a tape; after each step every row is brought back to length 1.

    `vectors` is an (n, d) array of float64, `loss` a function of a variable of that shape.
    Returns the path, the list of all (n, d) arrays in order, the start first: n_iterations + 1 arrays.
    """
    raise NotImplementedError
