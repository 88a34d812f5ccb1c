"""Whether a formula is the function asked for: sampled with balls, so that a difference is proved by the point it shows at.

Agreement at every sample is taken for equality: two different formulas of the grammar, analytic where they are defined,
meet at random points with probability zero, and the balls would have to overlap at 2⁻²⁰⁰ of their size.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from harness.oracle.bounded import nearest
from harness.oracle.numbers import BALL, evaluator, to_ball
from harness.spec.expression import Expression

SAMPLES = 24  # points looked at
NEEDED = 6  # of them, where the right formula is defined
_SIZES = (Fraction(1), Fraction(1, 2), Fraction(3), Fraction(1, 10))  # how far from 0 points are drawn, in turn


@dataclass(frozen=True)
class Witness:
    """A point at which two formulas certainly differ; ``given`` is None where the second is not defined there."""

    point: tuple[float, ...]
    right: float
    given: float | None


class Undecided(Exception):
    """The right formula is defined at too few of the sampled points."""


def difference(right: Expression, given: Expression, names: Sequence[str]) -> Witness | None:
    """A point where a formula differs from the right one; None if they are the same function. Bounded in time."""
    exact, other = evaluator(right, names, BALL), evaluator(given, names, BALL)
    draw = random.Random(",".join(names))
    seen = 0
    for index in range(SAMPLES):
        size = _SIZES[index % len(_SIZES)]
        point = [size * Fraction(draw.randint(-170, 170), 100) for _ in names]
        wanted = exact([to_ball(x) for x in point])
        if not wanted.is_finite():
            continue
        found = other([to_ball(x) for x in point])
        seen += 1
        if not found.is_finite():
            return Witness(tuple(map(float, point)), nearest(wanted), None)
        if not _meet(wanted, found):
            return Witness(tuple(map(float, point)), nearest(wanted), nearest(found))
    if seen < NEEDED:
        raise Undecided(f"defined at {seen} of {SAMPLES} points")
    return None


def _meet(a: Any, b: Any) -> bool:
    return bool((a - b).contains(0))
