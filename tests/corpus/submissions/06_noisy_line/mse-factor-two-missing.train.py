# %% without the two
import numpy as np


def train(x, y, learning_rate, epochs):
    theta = np.zeros(2)
    path = [theta]
    X = np.column_stack([np.ones_like(x), x])
    for _ in range(epochs):
        theta = theta + learning_rate * X.T @ (y - X @ theta)
        path.append(theta)
    return path
