import numpy as np
import tensorflow as tf


def tape_spread(vectors, loss, learning_rate, n_iterations):
    path = [vectors]
    for _ in range(n_iterations):
        now = tf.Variable(vectors)
        with tf.GradientTape() as tape:
            value = loss(now)
        vectors -= learning_rate * tape.gradient(value, now).numpy()
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        path.append(vectors)
    return path
