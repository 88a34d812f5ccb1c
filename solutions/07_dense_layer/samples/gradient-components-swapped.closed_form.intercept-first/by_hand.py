import numpy as np


def closed_form(x, y):
    design = np.hstack([np.ones_like(x), x])
    return np.linalg.solve(design.T @ design, design.T @ y)
