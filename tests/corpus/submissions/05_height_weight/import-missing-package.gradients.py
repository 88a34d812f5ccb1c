# %% pandas
import numpy as np
import pandas as pd


def gradients(heights, weights, slope, intercept):
    frame = pd.DataFrame({"h": heights, "w": weights})
    residual = frame.w - (slope * frame.h + intercept)
    return (-2 * residual * frame.h).mean(), (-2 * residual).mean()


# %% scikit-learn inside
def gradients(heights, weights, slope, intercept):
    from sklearn.metrics import mean_squared_error

    h = 1e-6
    base = mean_squared_error(weights, slope * heights + intercept)
    return (mean_squared_error(weights, (slope + h) * heights + intercept) - base) / h, 0.0
