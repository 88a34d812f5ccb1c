import itertools
import math


def min_angle(vectors):
    best = math.pi
    for a, b in itertools.combinations(vectors.tolist(), 2):
        cosine = sum(x * y for x, y in zip(a, b))
        best = min(best, math.acos(max(-1.0, min(1.0, cosine))))
    return best
