"""Right answers by hand."""

# %% exact dot products in one array
import math

import numpy as np


def min_angle(vectors):
    cosines = [math.fsum(a * b) for i, a in enumerate(vectors) for b in vectors[:i]]
    return np.array([[math.acos(min(1.0, max(cosines)))]])


# %% einstein sums without the diagonal
import numpy as np


def min_angle(vectors):
    cosines = np.einsum("id,jd->ij", vectors, vectors)
    off = ~np.eye(len(vectors), dtype=bool)
    return np.arccos(cosines[off].clip(-1, 1)).min()


# %% tangent of half the angle
import numpy as np


def min_angle(vectors):
    apart = np.linalg.norm(vectors[:, None] - vectors[None, :], axis=-1)
    sums = np.linalg.norm(vectors[:, None] + vectors[None, :], axis=-1)
    angles = 2 * np.arctan2(apart, sums) + 9 * np.eye(len(vectors))
    return float(np.min(angles))


# %% masked triangle
import numpy as np


def min_angle(vectors):
    cosines = np.tril(vectors @ vectors.T, -1) - np.triu(np.full((len(vectors), len(vectors)), 2.0))
    return np.float64(np.arccos(np.max(cosines)))


# %% narrow numbers
import numpy as np


def min_angle(vectors):
    v = vectors.astype(np.float32)
    cosines = v @ v.T
    np.fill_diagonal(cosines, -1)
    return np.arccos(cosines.max())


# %% masked array
import numpy as np


def min_angle(vectors):
    cosines = np.ma.masked_array(vectors @ vectors.T, mask=np.eye(len(vectors)))
    return np.ma.arccos(cosines).min()


# %% nan for the pairs with themselves
import warnings

import numpy as np


def min_angle(vectors):
    cosines = vectors @ vectors.T
    cosines[np.diag_indices(len(vectors))] = np.nan
    warnings.warn("the diagonal is left out")
    return np.nanmin(np.arccos(cosines))
