import numpy as np


def gradient_check(f, df, x):
    claimed = df(x)
    for i in range(x.size):
        here = x[i]
        x[i] = here + 1e-6
        above = f(x)
        x[i] = here - 1e-6
        below = f(x)
        x[i] = here
        if abs((above - below) / 2e-6 - claimed[i]) > 1e-4 * (1 + abs(claimed[i])):
            return False
    return True
