import numpy as np


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    da = db = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        r = a + b * x - y
        da += 2 * np.sum(r)
        db += 2 * np.sum(r * x)
        a, b = a - learning_rate * da, b - learning_rate * db
        path.append((a, b))
    return path
