import numpy as np


def gradient_check(f, df, x):
    h = 1e-5
    numeric = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(x.size)])
    with np.errstate(all="ignore"):
        error = np.abs(numeric - df(x)) / (np.abs(numeric) + np.abs(df(x)))
    return bool(np.all(error < 1e-6))
