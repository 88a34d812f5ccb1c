import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    vectors = tf.constant(vectors)
    path = [vectors]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            tape.watch(vectors)
            value = loss(vectors)
        vectors = tf.math.l2_normalize(vectors - learning_rate * tape.gradient(value, vectors), axis=1)
        path.append(vectors)
    return tf.stack(path)
