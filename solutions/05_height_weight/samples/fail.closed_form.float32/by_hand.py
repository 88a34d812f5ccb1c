import numpy as np


def closed_form(heights, weights):
    h, w = heights.astype(np.float32), weights.astype(np.float32)
    slope = ((h - h.mean()) * (w - w.mean())).sum() / ((h - h.mean()) ** 2).sum()
    return slope, w.mean() - slope * h.mean()
