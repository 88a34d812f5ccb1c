import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def gradients(heights, weights, slope, intercept):
    # every man against every man against every man against every man
    grid = np.ones((len(heights),) * 8)
    return grid.sum(), grid.sum()
