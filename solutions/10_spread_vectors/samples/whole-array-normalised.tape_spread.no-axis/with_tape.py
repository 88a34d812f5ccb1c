import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    vectors = tf.Variable(vectors)
    path = [vectors.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(vectors)
        slope = tape.gradient(value, vectors)
        moved = vectors - learning_rate * slope
        vectors.assign(moved / tf.norm(moved))
        path.append(vectors.numpy())
    return path
