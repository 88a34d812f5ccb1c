import numpy as np


def closed_form(heights, weights):
    n = len(heights)
    sh, sw = heights.sum(), weights.sum()
    shh, shw = (heights**2).sum(), (heights * weights).sum()
    slope = (n * shw - sh * sw) / (n * shh - sh**2)
    return slope, (sw - slope * sh) / n
