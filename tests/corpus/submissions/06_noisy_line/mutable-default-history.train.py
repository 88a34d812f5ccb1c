
# %% default list that holds the start
import numpy as np


def train(x, y, learning_rate, epochs, points=[(0.0, 0.0)]):
    line = np.zeros(2)
    for _ in range(epochs):
        rest = y - line[0] - line[1] * x
        line = line + 2 * learning_rate * np.array([rest.sum(), rest @ x])
        points.append(tuple(line))
    return points
