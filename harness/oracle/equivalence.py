"""Whether a formula is the function asked for: sampled with balls, so that a difference is proved where it shows.

Agreement at every sample is taken for equality: two different formulas of the grammar, analytic where they are defined,
meet at random points with probability zero. A formula that stays blurred however precisely it is computed agrees with
nothing, so that no answer passes for being unreadable.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint

from harness.oracle.bounded import nearest
from harness.oracle.numbers import BALL, WORKING_BITS, evaluator, to_ball, working_bits
from harness.spec.expression import Expression

SAMPLES = 24  # points looked at
NEEDED = 6  # of them, where the right formula is defined
PRECISE = (4096, 16384)  # bits, where the working precision does not make a value sharp: cosh − sinh of 5000 needs them
_SIZES = tuple(map(Fraction, ("1", "1/2", "3", "1/10", "40")))  # how far from 0 points are drawn, in turn
_BLUR = flint.arb(2) ** -128  # of a value's size, or of 1 where it is smaller

Evaluate = Callable[[Sequence[Any]], Any]


@dataclass(frozen=True)
class Witness:
    """A point at which two formulas certainly differ; ``given`` is None where the second has no value there."""

    point: tuple[float, ...]
    right: float
    given: float | None


class Undecided(Exception):
    """The right formula is defined at too few of the sampled points."""


def difference(
    right: Expression, given: Expression, names: Sequence[str], domain: Sequence[Expression] = ()
) -> Witness | None:
    """A point where a formula differs from the right one; None if they are the same function.

    Points are looked at where every formula of ``domain`` has a value too. Bounded in time.
    """
    exact, other, *within = (_Sharp(tree, names) for tree in (right, given, *domain))
    draw = random.Random(",".join(names))
    seen = 0
    for index in range(SAMPLES):
        point = [_SIZES[index % len(_SIZES)] * _fraction(draw) for _ in names]
        wanted = exact(point)
        if wanted is None or any(inside(point) is None for inside in within):
            continue
        seen += 1
        found = other(point)
        if found is None:
            return Witness(tuple(map(float, point)), nearest(wanted), None)
        if not _meet(wanted, found):
            return Witness(tuple(map(float, point)), nearest(wanted), nearest(found))
    if seen < NEEDED:
        raise Undecided(f"defined at {seen} of {SAMPLES} points")
    return None


def _fraction(draw: random.Random) -> Fraction:
    """A short decimal; no multiple of 1/20, where formulas have their gaps (0, 1, 1/2)."""
    return Fraction(draw.choice([n for n in range(-170, 171) if n % 5]), 100)


class _Sharp:
    """A formula's values as balls, computed more precisely where they come out blurred."""

    def __init__(self, tree: Expression, names: Sequence[str]) -> None:
        self.tree, self.names = tree, names
        self.evaluate = evaluator(tree, names, BALL)

    def __call__(self, point: Sequence[Fraction]) -> Any:
        """The value, or None where there is none."""
        value = self.evaluate([to_ball(x) for x in point])
        if _is_sharp(value):
            return value
        for bits in PRECISE:
            with working_bits(bits):
                value = evaluator(self.tree, self.names, BALL)([to_ball(x) for x in point])
            if _is_sharp(value):
                return value
        return None


def _is_sharp(value: Any) -> bool:
    return bool(value.is_finite() and value.rad() <= _BLUR * (1 + abs(value)).abs_lower())


def _meet(a: Any, b: Any) -> bool:
    return bool((a - b).contains(0))


assert WORKING_BITS > 128  # else every value would be blurred
