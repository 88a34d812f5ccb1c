import math


def best_step(f, x):
    """The tip of the V from an estimate of the third derivative."""
    d = 1e-3 * max(1, abs(x))
    third = (f(x + 2 * d) - 2 * f(x + d) + 2 * f(x - d) - f(x - 2 * d)) / (2 * d**3)
    return math.cbrt(3 * 2**-53 * abs(f(x)) / abs(third))
