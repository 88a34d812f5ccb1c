# %% a division between two terms
def forward_difference(f, x, h):
    slope = f(x + h) - f(x) / h
    return slope


# %% multiplied by one over h
import numpy as np


def forward_difference(f, x, h):
    rise = np.array([f(x), f(x + h)])
    return rise[1] - rise[0] * (1 / h)
