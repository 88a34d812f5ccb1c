"""Derivatives from numbers: plain Python, `math` and NumPy only."""

import numpy as np


def forward_difference(f, x, h):
    """The slope of the line through the curve at x and at x + h; f is a function of a float."""
    ### BEGIN SOLUTION
    return (f(x + h) - f(x)) / h
    ### END SOLUTION


def central_difference(f, x, h):
    """The slope of the line through the curve at x - h and at x + h; f is a function of a float."""
    ### BEGIN SOLUTION
    return (f(x + h) - f(x - h)) / (2 * h)
    ### END SOLUTION


def best_step(f, x):
    """A step h for which central_difference(f, x, h) is about as near to f'(x) as floats allow."""
    ### BEGIN SOLUTION
    # The error is about h²·|f'''|/6 + ε·|f|/h. What h² has done wrong shows when the step is doubled.
    def error(h):
        curved = abs(central_difference(f, x, 2 * h) - central_difference(f, x, h)) / 3
        rounded = np.finfo(float).eps * (abs(f(x)) + abs(f(x + h) - f(x - h)) / (2 * h) * abs(x)) / h
        return curved + rounded

    scale = max(1.0, abs(x))
    return min((scale * 2.0**-k for k in range(5, 30)), key=error)
    ### END SOLUTION


def gradient_check(f, df, x):
    """Whether df(x) is the gradient of f at x: True or False.

    f takes an array and returns a number; df takes an array and returns one of the same shape,
    which is claimed to be the gradient.
    """
    ### BEGIN SOLUTION
    h = 1e-5
    claimed = np.asarray(df(x), dtype=float)
    numeric = np.zeros_like(claimed)
    for i in range(x.size):
        step = np.zeros_like(x)
        step[i] = h
        numeric[i] = (f(x + step) - f(x - step)) / (2 * h)
    # The difference may be as large as rounding and h² make it, whether the gradient is large or zero.
    scale = np.linalg.norm(claimed) + np.linalg.norm(numeric) + abs(f(x)) + 1e-3
    return bool(np.linalg.norm(claimed - numeric) <= 1e-6 * scale)
    ### END SOLUTION
