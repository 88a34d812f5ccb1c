# %% unit vector
import numpy as np


def train(x, y, learning_rate, epochs):
    theta = np.zeros(2)
    path = [theta]
    for _ in range(epochs):
        errors = y - theta[0] - theta[1] * x
        g = -2 * np.array([errors.sum(), (x * errors).sum()])
        theta = theta - learning_rate * g / np.sqrt(g @ g)
        path.append(theta)
    return path
