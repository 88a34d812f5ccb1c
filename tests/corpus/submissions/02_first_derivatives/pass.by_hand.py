"""Right answers by hand."""

# %% named tuple of scalars
from typing import NamedTuple

import numpy as np


class Slopes(NamedTuple):
    by_x: float
    by_b: float


def dy_dx(x):
    return np.float64(x) * 2


def partials(x, b):
    return Slopes(np.float32(2 * x), np.float64(2 * b))


# %% row and column
import numpy as np


def dy_dx(x):
    return np.array([[x + x]])


def partials(x, b):
    return np.array([[x, b]]) * 2


# %% numbers in arrays of their own
import numpy as np


def partials(x, b):
    return [np.array([2 * x]), np.array(2 * b)]


# %% matrix of numpy
import numpy as np


def partials(x, b):
    return (2 * np.asmatrix([x, b])).T


# %% mixed kinds of numbers
from decimal import Decimal
from fractions import Fraction


def partials(x, b):
    return 2 * Fraction(x), 2 * Decimal(b)


# %% gradient as a matrix product
import numpy as np


def dy_dx(x):
    return np.polyder(np.poly1d([1, 0, 10]))(x)


def partials(x, b):
    return (np.eye(2) + np.eye(2).T) @ [x, b]


# %% dual numbers
class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = value, slope

    def __add__(self, other):
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)


def dy_dx(x):
    x = Dual(x, 1.0)
    return (x * x + Dual(10.0)).slope


def partials(x, b):
    def by(dx, db):
        u, v = Dual(x, dx), Dual(b, db)
        return (u * u + v * v).slope

    return by(1.0, 0.0), by(0.0, 1.0)
