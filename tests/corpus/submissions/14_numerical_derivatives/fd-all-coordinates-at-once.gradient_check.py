# %% one difference for all
import numpy as np


def gradient_check(f, df, x):
    h = 1e-5
    numeric = (f(x + h) - f(x - h)) / (2 * h)
    return bool(np.allclose(numeric, df(x), rtol=1e-4, atol=1e-6))


# %% compared component by component
def gradient_check(f, df, x):
    h = 1e-6
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return all(abs(slope - g) < 1e-4 * (1 + abs(g)) for g in df(x))


# %% vector of ones
import numpy as np


def gradient_check(f, df, x):
    direction = np.ones_like(x)
    slope = (f(x + 1e-5 * direction) - f(x - 1e-5 * direction)) / 2e-5
    return bool(np.linalg.norm(slope * direction - df(x)) < 1e-4)
