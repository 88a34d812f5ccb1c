import numpy as np


def gradients(heights, weights, slope, intercept):
    residuals = weights - (slope * heights + intercept)
    return np.mean(-2 * heights * residuals), np.mean(-2 * residuals)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    d_slope, d_intercept = gradients(heights, weights, slope, intercept)
    path = [(slope, intercept)]
    for _ in range(n_iterations):
        slope = slope - learning_rate * d_slope
        intercept = intercept - learning_rate * d_intercept
        path.append((slope, intercept))
    return path
