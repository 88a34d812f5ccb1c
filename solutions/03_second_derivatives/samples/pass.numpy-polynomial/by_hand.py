import numpy as np

g = np.polynomial.Polynomial([0, 1, -3, 0, 1])


def g_first(x):
    return g.deriv(1)(x)


def g_second(x):
    return g.deriv(2)(x)


def g_third(x):
    return g.deriv(3)(x)
