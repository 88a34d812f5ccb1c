import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    predictions = slope * heights.reshape(-1, 1) + intercept
    return np.mean((weights - predictions) ** 2)
