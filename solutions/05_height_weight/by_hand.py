"""A line through 150 men by hand: plain Python, `math` and NumPy only.

The heights and weights come as NumPy arrays of float64, all other arguments as numbers.
"""

import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    """The mean over all men of (weight - (slope * height + intercept))², a number."""
    ### BEGIN SOLUTION
    residuals = weights - (slope * heights + intercept)
    return np.mean(residuals**2)
    ### END SOLUTION


def gradients(heights, weights, slope, intercept):
    """The pair (∂/∂slope, ∂/∂intercept) of the mean squared error."""
    ### BEGIN SOLUTION
    residuals = weights - (slope * heights + intercept)
    return np.mean(-2 * heights * residuals), np.mean(-2 * residuals)
    ### END SOLUTION


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    """Descend on the mean squared error from (slope, intercept); both move from the same point.

    Returns the path, the list of all pairs (slope, intercept) in order, the start first:
    n_iterations + 1 pairs.
    """
    ### BEGIN SOLUTION
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        d_slope, d_intercept = gradients(heights, weights, slope, intercept)
        slope = slope - learning_rate * d_slope
        intercept = intercept - learning_rate * d_intercept
        path.append((slope, intercept))
    return path
    ### END SOLUTION


def closed_form(heights, weights):
    """The pair (slope, intercept) of the line with the smallest mean squared error, in float64."""
    ### BEGIN SOLUTION
    h = heights - heights.mean()
    w = weights - weights.mean()
    slope = np.sum(h * w) / np.sum(h**2)
    return slope, weights.mean() - slope * heights.mean()
    ### END SOLUTION


def standardised_descent(heights, weights, learning_rate, n_iterations):
    """Descend from (0, 0) on standardised heights and weights (mean 0, standard deviation 1), in float64.

    Returns the last pair (slope, intercept), turned back into the original units.
    """
    ### BEGIN SOLUTION
    h = (heights - heights.mean()) / heights.std()
    w = (weights - weights.mean()) / weights.std()
    scaled_slope, scaled_intercept = run_gradient_descent(h, w, 0.0, 0.0, learning_rate, n_iterations)[-1]
    slope = scaled_slope * weights.std() / heights.std()
    return slope, weights.mean() + scaled_intercept * weights.std() - slope * heights.mean()
    ### END SOLUTION
