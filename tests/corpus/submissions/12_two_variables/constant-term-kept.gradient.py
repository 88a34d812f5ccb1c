# %% inside the brackets
def gradient(x, y):
    a, b = x**2 + y - 11, x + y**2 - 7
    return 2 * a * (2 * x - 11) + 2 * b * (1 - 7), 2 * a * (1 - 11) + 2 * b * (2 * y - 7)


# %% table of inner slopes
import numpy as np


def gradient(x, y):
    brackets = np.array([x * x + y - 11, x + y * y - 7])
    inner = np.array([[2 * x - 11, 1 - 11], [1 - 7, 2 * y - 7]])
    return 2 * brackets @ inner


# %% in one bracket
def gradient(x, y):
    a, b = x**2 + y - 11, x + y**2 - 7
    return 4 * a * x + 2 * b * (1 - 7), 2 * a + 2 * b * (2 * y - 7)
