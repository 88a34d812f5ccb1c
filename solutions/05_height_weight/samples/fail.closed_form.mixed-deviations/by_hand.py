import numpy as np


def closed_form(heights, weights):
    slope = np.cov(heights, weights)[0, 1] / np.var(heights)
    return slope, weights.mean() - slope * heights.mean()
