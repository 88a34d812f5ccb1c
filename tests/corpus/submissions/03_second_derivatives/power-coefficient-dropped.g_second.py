# %% both times
def g_second(x):
    return x**2 - 3


# %% one degree less, again and again
import numpy as np


def lower(coefficients):
    return coefficients[:-1]


def g_second(x):
    return np.polyval(lower(lower([1, 0, -3, 1, 0])), x)


# %% second time only
def g_second(x):
    slope = "4x³ − 6x + 1"  # of which the next is wanted
    return 4 * x * x - 6 if slope else None
