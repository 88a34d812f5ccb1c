import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return ((np.polyval([slope, intercept], heights) - weights) ** 2).mean()


def closed_form(heights, weights):
    return np.polyfit(heights, weights, 1)
