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


# %% sum of the claimed components
def gradient_check(f, df, x):
    h = 1e-5
    rise, claimed = (f(x + h) - f(x - h)) / (2 * h), sum(df(x))
    return bool(abs(rise - claimed) < 1e-6 * (abs(rise) + abs(claimed) + abs(f(x)) + 1e-3))


# %% along the diagonal
import numpy as np


def gradient_check(f, df, x):
    diagonal = np.full(len(x), len(x) ** -0.5)
    along = (f(x + 1e-5 * diagonal) - f(x - 1e-5 * diagonal)) / 2e-5
    claimed = df(x) @ diagonal
    return bool(abs(along - claimed) < 1e-5 * max(1.0, abs(along), abs(claimed)))
