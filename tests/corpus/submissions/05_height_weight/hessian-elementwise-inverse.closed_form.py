import numpy as np


# %% one over each entry
def closed_form(heights, weights):
    design = np.vstack([heights, np.ones_like(heights)]).T
    gram = np.dot(design.T, design)
    return np.dot(np.reciprocal(gram), np.dot(design.T, weights))
