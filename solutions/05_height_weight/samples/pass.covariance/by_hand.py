import numpy as np


def closed_form(heights, weights):
    c = np.cov(heights, weights)
    slope = c[0, 1] / c[0, 0]
    return [slope, np.mean(weights) - slope * np.mean(heights)]
