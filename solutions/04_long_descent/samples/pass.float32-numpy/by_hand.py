import numpy as np


def descend(start, learning_rate, epochs):
    w = np.float32(start)
    rate = np.float32(learning_rate)
    path = [w]
    for _ in range(epochs):
        w = w - rate * (np.float32(2) * w)
        path.append(w)
    return path
