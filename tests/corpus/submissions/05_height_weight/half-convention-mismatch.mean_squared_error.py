# %% divided by 2n
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.sum((weights - slope * heights - intercept) ** 2) / (2 * len(heights))


# %% half of the mean
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return 0.5 * np.mean((weights - slope * heights - intercept) ** 2)
