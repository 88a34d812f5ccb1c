import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def gradients(heights, weights, slope, intercept):
    error = (slope * heights + intercept) - weights
    return np.mean(error * heights), np.mean(error)
