# %% a thousandth of a billionth
import numpy as np


def gradient_check(f, df, x):
    h, claim = 1e-12, df(x)
    slopes = np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
    return bool(np.linalg.norm(slopes - claim) <= 1e-5 * np.linalg.norm(claim))
