import numpy as np


# %% two decimals
def min_angle(vectors):
    cosines = vectors @ vectors.T - 3 * np.eye(len(vectors))
    return round(float(np.arccos(cosines.max())), 2)


# %% as text and back
def min_angle(vectors):
    pairs = np.triu_indices(len(vectors), k=1)
    gaps = np.linalg.norm(vectors[pairs[0]] - vectors[pairs[1]], axis=1)
    return float(f"{2 * np.arcsin(gaps.min() / 2):.4f}")
