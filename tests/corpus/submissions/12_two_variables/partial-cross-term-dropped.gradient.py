# %% each bracket has its own variable
def gradient(x, y):
    return 4 * x * (x**2 + y - 11), 4 * y * (x + y**2 - 7)


# %% names for the brackets
def gradient(x, y):
    a = x * x + y - 11
    b = x + y * y - 7
    da, db = 2 * a, 2 * b
    return [da * 2 * x, db * 2 * y]


# %% x of the second bracket forgotten
import numpy as np


def gradient(x, y):
    first, second = x**2 + y - 11, x + y**2 - 7
    return np.array([4 * first * x, 2 * first + 4 * second * y])
