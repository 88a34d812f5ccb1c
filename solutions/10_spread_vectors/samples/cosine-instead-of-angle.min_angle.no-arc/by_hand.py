import numpy as np


def min_angle(vectors):
    cosines = vectors @ vectors.T
    return cosines[np.triu_indices(len(vectors), 1)].max()
