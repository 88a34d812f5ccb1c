import numpy as np


def descend(start, learning_rate, epochs):
    return start * (1 - 2 * learning_rate) ** np.arange(epochs + 1)
