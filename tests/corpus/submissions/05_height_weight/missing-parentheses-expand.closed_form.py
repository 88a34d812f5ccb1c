import numpy as np


# %% means, above the bar
def closed_form(heights, weights):
    mh, mw = heights.mean(), weights.mean()
    slope = np.mean(heights * weights) - mh * mw / (np.mean(heights**2) - mh**2)
    return slope, mw - slope * mh


# %% sums, below the bar
def closed_form(heights, weights):
    n, sh, sw = len(heights), sum(heights), sum(weights)
    slope = (n * heights @ weights - sh * sw) / n * (heights @ heights) - sh**2
    return slope, (sw - slope * sh) / n


# %% the intercept
def closed_form(heights, weights):
    slope = np.polyfit(heights, weights, 1)[0]
    return slope, weights.sum() - slope * heights.sum() / len(heights)
