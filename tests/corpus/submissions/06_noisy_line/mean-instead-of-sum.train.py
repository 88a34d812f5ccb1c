# %% means of the residuals
import numpy as np


def train(x, y, learning_rate, epochs):
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        e = y - a - b * x
        a, b = a + learning_rate * 2 * np.mean(e), b + learning_rate * 2 * np.mean(e * x)
        path.append((a, b))
    return path


# %% the factor -2/n
def train(x, y, learning_rate, epochs):
    n = len(x)
    a = b = 0.0
    path = [(a, b)]
    for _ in range(epochs):
        p = a + b * x
        da = (-2 / n) * sum(y - p)
        db = (-2 / n) * sum(x * (y - p))
        a -= learning_rate * da
        b -= learning_rate * db
        path.append((a, b))
    return path
