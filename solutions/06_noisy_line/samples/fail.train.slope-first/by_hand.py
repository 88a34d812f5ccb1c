import numpy as np


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(b, a)]
    for _ in range(epochs):
        r = a + b * x - y
        a, b = a - learning_rate * 2 * np.sum(r), b - learning_rate * 2 * np.sum(r * x)
        path.append((b, a))
    return path
