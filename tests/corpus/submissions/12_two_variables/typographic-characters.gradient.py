# %% multiplication sign
def gradient(x, y):
    first = x**2 + y - 11
    second = x + y**2 - 7
    return 4 × x × first + 2 × second, 2 × first + 4 × y × second


# %% invisible space after the return
def gradient(x, y):
    return 4 * x * (x**2 + y - 11) + 2 * (x + y**2 - 7), 2 * (x**2 + y - 11) + 4 * y * (x + y**2 - 7)


# %% dash between two terms
import numpy as np


def gradient(x, y):
    a = x**2 + y – 11
    b = x + y**2 – 7
    return np.array([4 * x * a + 2 * b, 2 * a + 4 * y * b])
