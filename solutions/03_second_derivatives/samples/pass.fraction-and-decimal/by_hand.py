from decimal import Decimal
from fractions import Fraction


def g_first(x):
    x = Fraction(x)
    return 4 * x**3 - 6 * x + 1


def g_second(x):
    x = Decimal(x)
    return 12 * x**2 - 6


def g_third(x):
    return Fraction(24) * Fraction(x)
