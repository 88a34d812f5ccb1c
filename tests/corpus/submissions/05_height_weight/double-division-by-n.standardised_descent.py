# %% mean and the rate divided once more
import numpy as np


def standardised_descent(heights, weights, learning_rate, n_iterations):
    h, w = ((column - column.mean()) / column.std() for column in (heights, weights))
    slope, intercept = 0.0, 0.0
    for _ in range(n_iterations):
        error = slope * h + intercept - w
        slope -= learning_rate / len(h) * np.mean(2 * error * h)
        intercept -= learning_rate / len(h) * np.mean(2 * error)
    slope *= weights.std() / heights.std()
    return slope, weights.mean() + intercept * weights.std() - slope * heights.mean()


# %% rows in a loop, with the other deviation
from statistics import fmean, stdev


def standardised_descent(heights, weights, learning_rate, n_iterations):
    n, mh, mw, sh, sw = len(heights), fmean(heights), fmean(weights), stdev(heights), stdev(weights)
    a = b = 0.0
    for _ in range(n_iterations):
        da = db = 0.0
        for h, w in zip(heights, weights):
            r = a * (h - mh) / sh + b - (w - mw) / sw
            da, db = da + 2 * r * (h - mh) / sh / n, db + 2 * r / n
        a, b = a - learning_rate * da / n, b - learning_rate * db / n
    return a * sw / sh, mw + b * sw - a * sw / sh * mh
