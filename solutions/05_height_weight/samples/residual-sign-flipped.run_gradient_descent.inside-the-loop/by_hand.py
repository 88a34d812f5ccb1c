import numpy as np


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        error = weights - (slope * heights + intercept)
        d_slope = 2 * np.mean(error * heights)
        d_intercept = 2 * np.mean(error)
        slope = slope - learning_rate * d_slope
        intercept = intercept - learning_rate * d_intercept
        path.append((slope, intercept))
    return path
