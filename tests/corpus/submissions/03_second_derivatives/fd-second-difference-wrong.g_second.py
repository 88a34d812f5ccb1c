# %% divided by the step once
def g(x):
    return x**4 - 3 * x**2 + x


def g_second(x, h=0.01):
    return (g(x - h) - 2 * g(x) + g(x + h)) / h


# %% twice the square of the step
STEP = 1e-3


def curve(t):
    return t * (t**3 - 3 * t + 1)


def g_second(x):
    left, middle, right = (curve(x + k * STEP) for k in (-1, 0, 1))
    return ((right - middle) - (middle - left)) / (2 * STEP * STEP)


# %% polynomial and one division
import numpy as np

G = np.poly1d([1, 0, -3, 1, 0])


def g_second(x):
    h = 0.05
    return float(np.diff(G(np.array([x - h, x, x + h])), n=2)[0] / (2 * h))
