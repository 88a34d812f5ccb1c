import numpy as np


def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h


def central_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def best_step(f, x):
    return np.finfo(float).eps ** (1 / 3) * max(1.0, abs(x))


def gradient_check(f, df, x):
    numeric = []
    for i in range(len(x)):
        e = np.zeros(len(x))
        e[i] = 1e-5
        numeric.append((f(x + e) - f(x - e)) / 2e-5)
    return np.allclose(numeric, df(x), rtol=1e-4, atol=1e-6)
