# %% numbers before letters
def gradient(x, y):
    first = x**2 + y - 11
    second = x + y**2 - 7
    return 4x * first + 2 * second, 2 * first + 4y * second


# %% products of brackets
def gradient(x, y):
    return 4 * x * (x**2 + y - 11) + 2(x + y**2 - 7), 2(x**2 + y - 11) + 4 * y * (x + y**2 - 7)


# %% letter before a bracket with NumPy
import numpy as np


def gradient(x, y):
    dx = 4 * x(x**2 + y - 11) + 2 * (x + y**2 - 7)
    dy = 2 * (x**2 + y - 11) + 4 * y(x + y**2 - 7)
    return np.array([dx, dy])
