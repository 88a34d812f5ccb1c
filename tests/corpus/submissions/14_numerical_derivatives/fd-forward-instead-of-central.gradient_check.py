# %% one side, and a bound that suits two
import numpy as np


def gradient_check(f, df, x):
    claim, here, slopes = df(x), f(x), []
    for i in range(x.size):
        there = x.copy()
        there[i] += 1e-5
        slopes.append((f(there) - here) / 1e-5)
    return bool(np.abs(slopes - claim).max() <= 1e-7 * np.abs(claim).max() + 1e-11 * abs(here))


# %% one side, where the gradient is zero
import numpy as np


def gradient_check(f, df, x):
    h, claim = 1e-6, df(x)
    slopes = (np.array([f(x + h * e) for e in np.eye(len(x))]) - f(x)) / h
    largest = max(np.abs(claim).max(), np.abs(slopes).max())
    return bool(np.abs(slopes - claim).max() <= 1e-3 * largest)
