import numpy as np


def closed_form(x, y):
    return np.sum(x * y) / np.sum(x * x), 0.0
