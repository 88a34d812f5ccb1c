import numpy as np


# %% the gradient at the origin, added
def closed_form(heights, weights):
    design = np.column_stack([heights, np.ones(len(heights))])
    at_origin = -design.T @ weights
    return tuple(np.zeros(2) + np.linalg.inv(design.T @ design) @ at_origin)
