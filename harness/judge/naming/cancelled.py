"""Difference quotients with so small a step that only a few bits of the difference are left: multiples of one."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from harness.oracle.quantity import quantity
from harness.oracle.reference import ValueReference
from harness.spec.model import Derivative

STEPS = tuple(float(f"1e-{n}") for n in range(9, 18))
MOST = 2**20  # bits of the function's value that a difference has: more would be many digits
WHOLE = 1e-13  # relative: what dividing a whole number of bits by a step leaves of its wholeness
AWAY = 64  # bits that rounding may put a difference off


def name_cancelled(target: ValueReference, observed: Sequence[float], right: Sequence[bool]) -> tuple[str, ...]:
    """The name if every wrong number is such a quotient, at one step for all."""
    slopes, count = target.slopes, len(target.points)
    wrong: list[tuple[float, float, float]] = []
    for i, (answer, wanted) in enumerate(zip(target.answers, slopes.wanted, strict=True)):
        if not wanted.wrt:
            return ()
        before = quantity(slopes.function, Derivative(wanted.function, wanted.wrt[:-1]), slopes.data)
        rows = zip(observed[i * count :], before.values(target.places), answer.values(target.places), strict=False)
        wrong += [row for row, fine in zip(rows, right[i * count :], strict=False) if not fine]
    with np.errstate(all="ignore"):  # whatever numbers came back, they are no reason to warn the teacher
        return ("fd-step-too-small",) if any(_bits(wrong, step) for step in STEPS) else ()


def _bits(wrong: Sequence[tuple[float, float, float]], step: float) -> bool:
    """Whether numbers (observed, function, derivative) are all of them few bits of the function over a step."""
    return bool(wrong) and all(
        any(_few(x, np.spacing(abs(value)) / 2 / divisor, slope) for divisor in (step, 2 * step))
        for x, value, slope in wrong
    )


def _few(observed: float, bit: float, slope: float) -> bool:
    bits = observed / bit
    whole = round(bits) if math.isfinite(bits) else 0
    near = abs(observed - slope) <= AWAY * bit
    return 0 < abs(whole) <= MOST and abs(bits - whole) <= WHOLE * abs(whole) and near
