"""Signs that a program worked in float32: its numbers carry no more digits than float32 has.

float32 and float64 are both right unless a statement names one, but the wider float32 bound may not excuse a float64
program's wrong step. So it is used only where the numbers themselves show single precision.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from harness.oracle.precision import ARITHMETIC, is_float32, nearest_float32
from harness.oracle.program import Point

_U64, _U32 = ARITHMETIC["float64"].u, ARITHMETIC["float32"].u


def all_float32(numbers: Sequence[float]) -> bool:
    """Whether every number is one of float32's."""
    return all(map(is_float32, numbers))


def single_precision_path(path: Sequence[Point], rate: float) -> bool:
    """Whether a path was held in float32, or its slopes (or steps) were, and the iterates in float64."""
    if all(all_float32(point) for point in path):
        return True
    return _narrow_steps(path, 1.0) or _narrow_steps(path, rate)


def _narrow_steps(path: Sequence[Point], divisor: float) -> bool:
    """Whether each displacement, divided by 1 or by the rate, is a float32 number as far as float64 can tell.

    Displacements so small beside the iterate that any number would do are no evidence either way.
    """
    seen = False
    for before, after in pairwise(path):
        for x, y in zip(before, after, strict=True):
            value = (x - y) / divisor
            slack = 4 * _U64 * (max(abs(x), abs(y)) / abs(divisor) + abs(value))
            if abs(value) * _U32 < 64 * slack:
                continue
            nearest = nearest_float32(value)
            if nearest is None or abs(value - nearest) > slack:
                return False
            seen = True
    return seen
