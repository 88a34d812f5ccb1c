"""A line through 150 men by hand: plain Python, `math` and NumPy only.

The heights and weights come as NumPy arrays of float64, all other arguments as numbers.
"""

import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    """The mean over all men of (weight - (slope * height + intercept))², a number."""
    raise NotImplementedError


def gradients(heights, weights, slope, intercept):
    """The pair (∂/∂slope, ∂/∂intercept) of the mean squared error."""
    raise NotImplementedError


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error from (slope, intercept); both move from the same point.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    raise NotImplementedError


def closed_form(heights, weights):
    """The pair (slope, intercept) of the line with the smallest mean squared error, in float64."""
    raise NotImplementedError


def standardised_descent(heights, weights, learning_rate, n_iterations):
    """Descend from (0, 0) on standardised heights and weights (mean 0, standard deviation 1), in float64.

    Returns the last pair (slope, intercept), turned back into the original units.
    """
    raise NotImplementedError
