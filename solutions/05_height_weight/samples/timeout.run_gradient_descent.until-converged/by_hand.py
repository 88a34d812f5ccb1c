import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def run_gradient_descent(heights, weights, slope, intercept, learning_rate, n_iterations):
    path = [(slope, intercept)]
    while mean_squared_error(heights, weights, slope, intercept) > 1.0:
        r = slope * heights + intercept - weights
        slope, intercept = slope - learning_rate * 2 * np.mean(r * heights), intercept - learning_rate * 2 * np.mean(r)
        path[-1] = (slope, intercept)
    return path
