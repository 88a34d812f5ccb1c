import numpy as np


def g_first(x):
    x = np.float32(x)
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    x = np.float32(x)
    return 12 * x**2 - 6


def g_third(x):
    return np.array([24 * x], dtype=np.float32)
