# %% a tenth
import numpy as np


def gradient_check(f, df, x):
    claim, slopes = df(x), []
    for i in range(len(x)):
        e = np.zeros_like(x)
        e[i] = 0.1
        slopes.append((f(x + e) - f(x - e)) / 0.2)
    return bool(np.allclose(slopes, claim, rtol=1e-4, atol=1e-4 * np.abs(claim).max() + 1e-9))
