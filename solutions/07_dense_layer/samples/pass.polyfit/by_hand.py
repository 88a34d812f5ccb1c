import numpy as np


def closed_form(x, y):
    return np.polyfit(x.ravel(), y.ravel(), 1)
