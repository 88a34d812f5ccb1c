import numpy as np


def gradient_check(f, df, x):
    numeric = np.array([(f(x + e) - f(x - e)) / 2e-5 for e in 1e-5 * np.eye(x.size)])
    if abs(numeric - df(x)) < 1e-6:
        return True
    return False
