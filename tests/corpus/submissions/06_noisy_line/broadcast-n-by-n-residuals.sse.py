# %% targets as a column
import numpy as np


def sse(x, y, a, b):
    y = y.reshape(-1, 1)
    return np.sum((y - (a + b * x)) ** 2)


# %% predictions as a column
def sse(x, y, a, b):
    return ((y - (a + b * x)[:, None]) ** 2).sum()
