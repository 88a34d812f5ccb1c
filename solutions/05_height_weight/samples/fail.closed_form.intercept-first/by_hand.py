import numpy as np


def closed_form(heights, weights):
    X = np.column_stack([np.ones_like(heights), heights])
    return np.linalg.solve(X.T @ X, X.T @ weights)
