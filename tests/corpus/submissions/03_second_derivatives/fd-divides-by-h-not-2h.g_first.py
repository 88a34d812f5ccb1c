# %% both sides, one step
def g(x):
    return x**4 - 3 * x**2 + x


def g_first(x):
    h = 1e-4
    return (g(x + h) - g(x - h)) / h


# %% array of two points
import numpy as np


def g_first(x):
    at = np.array([x - 1e-5, x + 1e-5])
    values = at**4 - 3 * at**2 + at
    return (values[1] - values[0]) / 1e-5


# %% general helper
def slope_of(curve, width=0.001):
    return lambda x: (curve(x + width) - curve(x - width)) / width


g_first = slope_of(lambda x: x * (x * (x * x - 3) + 1))
