# %% plain
def f(x):
    return x ^ 2


# %% augmented
def f(x):
    square = x
    square ^= 2
    return square


# %% NumPy
import numpy as np


def f(x):
    return np.float64(x) ^ 2


# %% in a helper
def power(base, exponent):
    return base ^ exponent


def f(x):
    return power(x, 2)
