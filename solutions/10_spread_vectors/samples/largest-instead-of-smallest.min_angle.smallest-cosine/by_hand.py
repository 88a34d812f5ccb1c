import numpy as np


def min_angle(vectors):
    cosines = vectors @ vectors.T
    return np.arccos(np.clip(cosines[np.triu_indices(len(vectors), 1)].min(), -1, 1))
