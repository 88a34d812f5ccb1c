import numpy as np


def sse(x, y, a, b):
    return np.mean((y - (a + b * x)) ** 2)
