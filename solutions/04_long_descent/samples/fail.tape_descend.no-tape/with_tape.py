import numpy as np
import tensorflow as tf


def tape_descend(start, learning_rate, epochs):
    w, rate = np.float32(start), np.float32(learning_rate)
    path = [w]
    for _ in range(epochs):
        w = w - rate * 2 * w
        path.append(w)
    return tf.constant(path)
