import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    yield vectors
    for _ in range(n_iterations):
        now = tf.Variable(vectors)
        with tf.GradientTape() as tape:
            value = loss(now)
        vectors = vectors - learning_rate * tape.gradient(value, now).numpy()
        vectors = vectors / np.linalg.norm(vectors, axis=1)[:, None]
        yield vectors
