import itertools
import math

import numpy as np


# %% after the first row
def min_angle(vectors):
    rows = [list(map(float, row)) for row in vectors]
    for k, row in enumerate(rows):
        found = [math.acos(sum(a * b for a, b in zip(row, other))) for m, other in enumerate(rows) if m != k]
        return min(found)


# %% after the first pair
def min_angle(vectors):
    best = math.inf
    for a, b in itertools.combinations(vectors, 2):
        best = min(best, 2 * math.asin(np.linalg.norm(a - b) / 2))
        return best
