import numpy as np


def gradient_check(f, df, x, h=1e-4):
    numeric = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.identity(x.size)])
    return np.all(np.abs(numeric - df(x)) < 1e-3 * (1 + np.abs(numeric)))
