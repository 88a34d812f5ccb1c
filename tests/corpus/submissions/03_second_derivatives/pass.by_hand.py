"""Right answers by hand."""


# %% factored forms
def g_first(x):
    return 2 * x * (2 * x**2 - 3) + 1


def g_second(x):
    r = 0.5**0.5
    return 12 * (x - r) * (x + r)


def g_third(x):
    return x * 4 * 3 * 2


# %% coefficients as an array
import numpy as np


def ladder(n):
    return np.polyder([1, 0, -3, 1, 0], n)


def g_first(x):
    return np.polyval(ladder(1), [x])


def g_second(x):
    return np.polyval(ladder(2), np.array([[x]]))


def g_third(x):
    return np.polyval(ladder(3), x)


# %% jets
import math


def g_jet(x, order=3):
    """Taylor coefficients of g around x."""
    rows = [(4, 1), (2, -3), (1, 1)]
    return [sum(c * math.comb(n, k) * x ** (n - k) for n, c in rows if n >= k) for k in range(order + 1)]


def g_first(x):
    return g_jet(x)[1]


def g_second(x):
    return 2 * g_jet(x)[2]


def g_third(x):
    return math.factorial(3) * g_jet(x)[3]


# %% complex step
def g(x):
    return x**4 - 3 * x**2 + x


def g_first(x):
    return g(x + 1e-30j).imag / 1e-30


def g_second(x):
    return (4 * (x + 1e-30j) ** 3 - 6 * (x + 1e-30j) + 1).imag / 1e-30


# %% exact difference quotient in fractions
from fractions import Fraction


def g_first(x):
    x = Fraction(x)
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    x, h = Fraction(x), Fraction(1, 10**6)
    return (g_first(x + h) - g_first(x - h)) / (2 * h) - 4 * h**2


def g_third(x):
    return 24 * Fraction(x)


# %% names of a class
class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def derivative(self):
        return Polynomial(*(k * c for k, c in enumerate(self.coefficients) if k))

    def __call__(self, x):
        value = 0.0
        for c in reversed(self.coefficients):
            value = value * x + c
        return value


g = Polynomial(0, 1, -3, 0, 1)
g_first = g.derivative()
g_second = g_first.derivative()
g_third = g_second.derivative()
