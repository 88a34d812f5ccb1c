import numpy as np


def closed_form(x, y):
    design = np.column_stack([x.ravel(), np.ones(len(x))])
    return np.linalg.lstsq(design, y, rcond=None)[0]
