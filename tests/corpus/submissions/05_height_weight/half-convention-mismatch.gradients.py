# %% loss without a half, gradient with one
import numpy as np


def mean_squared_error(heights, weights, slope, intercept):
    return np.mean((weights - (slope * heights + intercept)) ** 2)


def gradients(heights, weights, slope, intercept):
    error = slope * heights + intercept - weights
    return np.mean(error * heights), np.mean(error)


# %% one over 2n in front
import numpy as np


def gradients(heights, weights, slope, intercept):
    error = slope * heights + intercept - weights
    factor = 1 / (2 * len(heights))
    return factor * 2 * np.sum(error * heights), factor * 2 * np.sum(error)


# %% design matrix
import numpy as np


def gradients(heights, weights, slope, intercept):
    X = np.column_stack([heights, np.ones_like(heights)])
    return X.T @ (X @ np.array([slope, intercept]) - weights) / len(weights)
