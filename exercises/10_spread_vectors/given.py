"""What the kit hands to the functions of 10, and how it asks a loss for its slope. Play: from given import twenty."""

import numpy as np
import tensorflow as tf


def twenty():
    """The twenty vectors of the statement: the angle of number k is 2π·(k/20)^1.5. Shape (20, 2)."""
    angles = 2 * np.pi * (np.arange(20) / 20) ** 1.5
    return np.column_stack([np.cos(angles), np.sin(angles)])


def energy(power):
    """A loss for tape_spread: the sum over all pairs of 1/distanceᵖ, of the vectors brought to length 1."""

    def loss(vectors):
        unit = vectors / tf.norm(vectors, axis=1, keepdims=True)
        first, second = np.triu_indices(unit.shape[0], 1)
        apart = tf.gather(unit, first) - tf.gather(unit, second)
        return tf.reduce_sum(tf.reduce_sum(apart**2, axis=1) ** (-power / 2))

    return loss


def with_slope(loss):
    """A function of an (n, d) array: it calls a loss on a float64 variable and asks a tape, for (value, slope)."""

    def value_and_slope(vectors):
        vectors = tf.Variable(vectors, dtype=tf.float64)
        with tf.GradientTape() as tape:
            value = loss(vectors)
        return value, tape.gradient(value, vectors) if tf.is_tensor(value) else None

    return value_and_slope
