# -*- coding: latin-1 -*-
# André: la dérivée


def df(x):
    """La dérivée de x²."""
    return 2 * x
