import numpy as np


# %% least squares without a column of ones
def closed_form(heights, weights):
    slope, *_ = np.linalg.lstsq(heights[:, None], weights, rcond=None)
    return slope.item(), 0.0
