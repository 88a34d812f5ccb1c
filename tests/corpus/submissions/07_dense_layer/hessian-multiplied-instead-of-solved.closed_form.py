# %% in means
import numpy as np


def closed_form(x, y):
    A = np.column_stack([x, np.ones(len(x))])
    left, right = A.T @ A / len(x), A.T @ y[:, 0] / len(x)
    return tuple(np.dot(left, right))
