# %% both moved
def height(x, y):
    return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2


def gradient(x, y):
    h = 1e-4
    slope = (height(x + h, y + h) - height(x - h, y - h)) / (2 * h)
    return slope, slope


# %% vector plus a number
import numpy as np


def height(p):
    return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2


def gradient(x, y):
    p = np.array([x, y], dtype=float)
    return np.full(2, (height(p + 0.001) - height(p)) / 0.001)


# %% loop in which nothing depends on the coordinate
def height(x, y):
    return (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2


def gradient(x, y, step=1e-3):
    slopes = []
    for _ in "xy":
        slopes.append((height(x + step, y + step) - height(x - step, y - step)) / 2 / step)
    return slopes
