# %% over two steps
def central_difference(f, x, h):
    left, middle, right = (f(x + k * h) for k in (-1, 0, 1))
    return (left - 2 * middle + right) / (2 * h)


# %% differences of differences
import numpy as np


def central_difference(f, x, h):
    values = [f(x - h), f(x), f(x + h)]
    return np.diff(values, n=2)[0] / h**2
