# %% rows left apart
def gradients(heights, weights, slope, intercept):
    r = weights - slope * heights - intercept
    return -2 * heights * r, -2 * r


# %% divided by n but not added up
import numpy as np


def gradients(heights, weights, slope, intercept):
    r = slope * heights + intercept - weights
    X = np.column_stack([heights, np.ones_like(heights)])
    return 2 / len(r) * X * r[:, None]


# %% lists of both
def gradients(heights, weights, slope, intercept):
    pairs = list(zip(heights, weights))
    d_slope = [-2 * h * (w - slope * h - intercept) for h, w in pairs]
    d_intercept = [-2 * (w - slope * h - intercept) for h, w in pairs]
    return d_slope, d_intercept
