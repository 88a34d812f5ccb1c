import numpy as np


def gradient_check(f, df, x):
    numeric = []
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = 1e-5
        numeric.append((f(x + e) - f(x - e)) / 2e-5)
    return np.allclose(np.abs(numeric), np.abs(df(x)), rtol=1e-4, atol=1e-6)
