# %% copied line
def partials(x, b):
    dz_dx = 2 * x
    dz_db = 2 * x
    return dz_dx, dz_db


# %% repeated list
def partials(x, b):
    return [2 * b] * 2


# %% numpy
import numpy as np


def partials(x, b):
    return np.full(2, 2 * x)
