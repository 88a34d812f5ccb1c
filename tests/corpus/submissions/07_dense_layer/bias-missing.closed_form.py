# %% slope of a line through the origin
import numpy as np


def closed_form(x, y):
    return np.sum(x * y) / np.sum(x * x), 0.0


# %% one column for lstsq
import numpy as np


def closed_form(x, y):
    solution, *_ = np.linalg.lstsq(x, y, rcond=None)
    return [solution.item(), 0]
