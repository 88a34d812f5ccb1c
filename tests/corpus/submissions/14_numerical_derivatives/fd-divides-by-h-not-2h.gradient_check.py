# %% both sides, over one step
import numpy as np


def gradient_check(f, df, x):
    h, claim = 1e-5, np.asarray(df(x))
    slopes = np.array([f(x + h * e) - f(x - h * e) for e in np.eye(len(x))]) / h
    return bool(np.linalg.norm(slopes - claim) <= 1e-4 * np.linalg.norm(slopes + claim) + 1e-9 * (1 + abs(f(x))))
