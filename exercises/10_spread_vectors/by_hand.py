"""Angles between unit vectors by hand: plain Python, `math` and NumPy only."""

import numpy as np


def min_angle(vectors):
    """The smallest angle, in radians, between any two rows of `vectors`, an (n, d) array of unit vectors."""
    raise NotImplementedError
