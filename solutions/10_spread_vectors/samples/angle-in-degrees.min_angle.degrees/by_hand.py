import numpy as np


def min_angle(vectors):
    cosines = vectors @ vectors.T
    pairs = np.triu_indices(len(vectors), 1)
    return np.degrees(np.arccos(cosines[pairs].max()))
