import numpy as np


def gradient_check(f, df, x):
    return bool(np.allclose((f(x + 1e-5) - f(x - 1e-5)) / 2e-5, df(x), atol=1e-5))
