import numpy as np


def sse(x, y, a, b):
    x, y = x.astype("float32"), y.astype("float32")
    return np.sum((y - (np.float32(a) + np.float32(b) * x)) ** 2)


def train(x, y, learning_rate, epochs):
    x, y = x.astype("float32"), y.astype("float32")
    rate = np.float32(learning_rate)
    a, b = np.float32(0), np.float32(0)
    path = [(a, b)]
    for _ in range(epochs):
        r = a + b * x - y
        a, b = a - rate * 2 * r.sum(), b - rate * 2 * (r * x).sum()
        path.append((a, b))
    return path
