import numpy as np


def gradients(heights, weights, slope, intercept):
    residuals = weights - (slope * heights + intercept)
    d_intercept = np.mean(-2 * residuals)
    d_slope = np.mean(-2 * residuals * heights)
    return d_intercept, d_slope
