import numpy as np


def descend(start, learning_rate, epochs):
    factor = np.float32(1 - 2 * learning_rate)
    path = np.empty(epochs + 1, dtype=np.float32)
    path[0] = start
    for i in range(epochs):
        path[i + 1] = path[i] * factor
    return path
