import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    vectors = tf.Variable(vectors)
    optimizer = tf.keras.optimizers.SGD(learning_rate)
    path = [vectors.numpy()]
    for _ in range(n_iterations):
        with tf.GradientTape() as tape:
            value = loss(vectors)
        slope = tape.gradient(value, vectors)
        optimizer.apply_gradients([(slope, vectors)])
        vectors.assign(vectors / tf.norm(vectors, axis=1, keepdims=True))
        path.append(vectors.numpy())
    return path
