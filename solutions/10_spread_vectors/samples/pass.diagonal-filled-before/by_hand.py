import numpy as np


def min_angle(vectors):
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1)
    return float(np.arccos(cosines.max()))
