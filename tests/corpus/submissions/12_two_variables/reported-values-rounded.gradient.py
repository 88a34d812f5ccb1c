# %% two decimals
def gradient(x, y):
    a, b = x**2 + y - 11, x + y**2 - 7
    return round(4 * x * a + 2 * b, 2), round(2 * a + 4 * y * b, 2)


# %% NumPy
import numpy as np


def gradient(x, y):
    a, b = x**2 + y - 11, x + y**2 - 7
    return np.around([4 * x * a + 2 * b, 2 * a + 4 * y * b], 3)
