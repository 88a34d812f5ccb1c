import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    heights *= slope
    heights += intercept
    weights -= heights
    weights **= 2
    return weights.mean()


def gradients(heights, weights, slope, intercept):
    weights -= slope * heights + intercept
    heights *= weights
    return -2 * heights.mean(), -2 * weights.mean()
