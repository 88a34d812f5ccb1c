"""Which steps of a long path are shown: the ends, the trouble, and of each stretch between the worst step."""

from __future__ import annotations

import math
from collections.abc import Sequence

WHOLE = 250  # a path of up to this many points is shown whole
EDGE = 50  # first and last steps always shown
AROUND = 8  # steps shown on either side of the first wrong one
STRETCHES = 100


def suspicion(error: float, tolerance: float) -> float:
    """Error in tolerances; infinite for what is no number, and for any error where none is allowed."""
    if not (math.isfinite(error) and math.isfinite(tolerance)):
        return math.inf
    if tolerance > 0:
        return error / tolerance
    return math.inf if error > 0 else 0.0


def kept_steps(suspicions: Sequence[float], first_wrong: int | None) -> tuple[int, ...]:
    """The steps to show, in order, from how far each is off."""
    total = len(suspicions)
    if total <= WHOLE:
        return tuple(range(total))
    kept = set(range(EDGE)) | set(range(total - EDGE, total))
    if first_wrong is not None:
        kept |= set(range(max(0, first_wrong - AROUND), min(total, first_wrong + AROUND + 1)))
    stretch = stretch_of(total)
    for start in range(EDGE, total - EDGE, stretch):
        kept.add(max(range(start, min(start + stretch, total - EDGE)), key=suspicions.__getitem__))
    return tuple(sorted(kept))


def stretch_of(total: int) -> int:
    """How many steps one shown step stands for in the middle of a path of so many points."""
    return max(1, math.ceil((total - 2 * EDGE) / STRETCHES))
