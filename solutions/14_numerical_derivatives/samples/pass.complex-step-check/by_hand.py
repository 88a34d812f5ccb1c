import numpy as np


def gradient_check(f, df, x):
    """No step is too small where nothing is subtracted."""
    numeric = [f(x + 1e-30j * e).imag / 1e-30 for e in np.eye(len(x))]
    return bool(np.allclose(numeric, df(x), rtol=1e-9, atol=1e-9))
