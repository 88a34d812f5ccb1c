import numpy as np


def min_angle(vectors):
    distances = np.linalg.norm(vectors[:, None] - vectors[None], axis=2)
    np.fill_diagonal(distances, 2)
    return 2 * np.arcsin(distances.min() / 2)
