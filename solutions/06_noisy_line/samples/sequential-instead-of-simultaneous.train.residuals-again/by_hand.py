import numpy as np


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        a = a - learning_rate * 2 * np.sum(a + b * x - y)
        b = b - learning_rate * 2 * np.sum((a + b * x - y) * x)
        path.append((a, b))
    return path
