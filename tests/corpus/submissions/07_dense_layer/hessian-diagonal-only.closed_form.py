# %% each equation by itself
import numpy as np


def closed_form(x, y):
    A = np.hstack([x, np.ones_like(x)])
    diagonal = np.diag(np.diag(A.T @ A))
    return np.linalg.solve(diagonal, A.T @ y).ravel()
