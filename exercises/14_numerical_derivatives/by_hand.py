"""Derivatives from numbers: plain Python, `math` and NumPy only."""

import numpy as np


def forward_difference(f, x, h):
    """The slope of the line through the curve at x and at x + h; f is a function of a float."""
    raise NotImplementedError


def central_difference(f, x, h):
    """The slope of the line through the curve at x - h and at x + h; f is a function of a float."""
    raise NotImplementedError


def best_step(f, x):
    """A step h for which central_difference(f, x, h) is about as near to f'(x) as floats allow."""
    raise NotImplementedError


def gradient_check(f, df, x):
    """Whether df(x) is the gradient of f at x: True or False.

    f takes an array and returns a number; df takes an array and returns one of the same shape,
    which is claimed to be the gradient.
    """
    raise NotImplementedError
