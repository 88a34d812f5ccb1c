import numpy as np


def partials(x, b):
    return np.array([[2.0 * x], [2.0 * b]])
