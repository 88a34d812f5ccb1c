import numpy as np


def min_angle(vectors):
    return np.min(np.arccos(np.clip(vectors @ vectors.T, -1, 1)))
