# %% waits for a key
import numpy as np


def sigmoid(z):
    value = 1 / (1 + np.exp(-z))
    input("press enter to go on")
    return value
