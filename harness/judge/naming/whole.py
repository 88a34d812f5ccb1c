"""Iterates that were cut to whole numbers: by ``int``, or by an array that stores nothing else."""

from __future__ import annotations

import math
from collections.abc import Sequence

from harness.oracle.program import Point, compare
from harness.oracle.reference import PathReference

CLOSE = 1e-9  # relative: a step so near to a whole number may be cut to it or to the one below


def name_whole(target: PathReference, observed: Sequence[Point], dtype: str) -> tuple[str, ...]:
    """The names of a path whose every step is the right one from the point before it, cut to a whole number."""
    if len(observed) != target.iterations + 1:
        return ()
    if not all(x.is_integer() for point in observed[1:] for x in point):
        return ()
    start = tuple(map(float, target.start))
    if observed[0] not in (start, tuple(float(math.trunc(x)) for x in start)):
        return ()
    entries = list(compare(target.program, target.start, target.rate, target.iterations, observed, "float64"))[1:]
    steps = zip(entries, observed[1:], strict=True)
    if not all(_is_cut(e, x) for entry, point in steps for e, x in zip(entry.expected, point, strict=True)):
        return ()
    if dtype == "int":
        return "integer-array-start", "state-truncated-to-int"
    return ("state-truncated-to-int", "integer-array-start") if observed[0] != start else ("state-truncated-to-int",)


def _is_cut(expected: float, found: float) -> bool:
    slack = CLOSE * max(1.0, abs(expected))
    return found in {float(cut(expected + s)) for cut in (math.trunc, math.floor) for s in (-slack, slack)}
