# %% equals sign instead of plus
def gradients(heights, weights, slope, intercept):
    for h, w in zip(heights, weights):
        d_slope = 2 * (slope * h + intercept - w) * h
        d_intercept = 2 * (slope * h + intercept - w)
    return d_slope / len(heights), d_intercept / len(heights)


# %% index left over from a loop
import numpy as np


def gradients(heights, weights, slope, intercept):
    r = np.zeros(len(heights))
    for i in range(len(heights)):
        r[i] = weights[i] - slope * heights[i] - intercept
    return -2 * heights[i] * r[i], -2 * r[i]
