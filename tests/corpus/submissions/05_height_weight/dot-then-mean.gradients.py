# %% mean of a dot product
import numpy as np


def gradients(heights, weights, slope, intercept):
    r = slope * heights + intercept - weights
    return np.dot(2 * heights, r).mean(), (2 * r).mean()


# %% mean of a matrix product
import numpy as np


def gradients(heights, weights, slope, intercept):
    X = np.stack([heights, np.ones(len(heights))])
    r = X.T @ [slope, intercept] - weights
    return [np.mean(2 * row @ r) for row in X]


# %% inner and mean
import numpy as np


def gradients(heights, weights, slope, intercept):
    error = weights - intercept - slope * heights
    d_slope = np.mean(np.inner(-2 * error, heights))
    d_intercept = np.mean(-2 * error)
    return np.array([d_slope, d_intercept])
