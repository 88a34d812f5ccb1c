import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def gradients(heights, weights, slope, intercept):
    raise NotImplementedError
