# %% second factor held
def hessian(x, y):
    return [[2 - 400 * (y - x**2), -400 * x], [-400 * x, 200.0]]


# %% first factor held
import numpy as np


def hessian(x, y):
    xx = 2 - 400 * x * (-2 * x)
    return np.array([[xx, -400 * x], [-400 * x, 200]])


# %% filled cell by cell
import numpy as np


def hessian(x, y):
    h = np.empty((2, 2))
    h[0, 0] = -2 * (-1) - 400 * 1 * (y - x * x)
    h[0, 1] = h[1, 0] = -400 * x
    h[1, 1] = 200
    return h
