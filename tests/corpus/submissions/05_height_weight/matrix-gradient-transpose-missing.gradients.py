# %% a design matrix as it stands
import numpy as np


def gradients(heights, weights, slope, intercept):
    X = np.c_[heights, np.ones(len(heights))]
    r = X @ np.array([slope, intercept]) - weights
    return 2 / len(heights) * (X @ r)


# %% np.dot
import numpy as np


def gradients(heights, weights, slope, intercept):
    X = np.column_stack([heights, np.ones_like(heights)])
    error = weights - X.dot([slope, intercept])
    return -2 * np.dot(X, error) / len(weights)
