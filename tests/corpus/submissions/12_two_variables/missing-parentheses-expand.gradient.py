# %% without brackets at all
def gradient(x, y):
    return 4 * x * x**2 + y - 11 + 2 * x + y**2 - 7, 2 * x**2 + y - 11 + 4 * y * x + y**2 - 7


# %% in the first component
def gradient(x, y):
    dx = 4 * x * x**2 + y - 11 + 2 * x + y**2 - 7
    dy = 2 * (x**2 + y - 11) + 4 * y * (x + y**2 - 7)
    return dx, dy


# %% factor at the end
import numpy as np


def gradient(x, y):
    return np.array([x**2 + y - 11 * 4 * x + x + y**2 - 7 * 2, x**2 + y - 11 * 2 + x + y**2 - 7 * 4 * y])
