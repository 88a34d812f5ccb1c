import numpy as np


def gradient_check(f, df, x):
    step = np.zeros(x.size)
    step[0] = 1e-5
    return bool(abs((f(x + step) - f(x - step)) / 2e-5 - df(x)[0]) < 1e-6)
