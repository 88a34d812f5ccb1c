"""Paths with right slopes and a rate of the student's own: one for all figures, or a multiple of the one given."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from harness.judge.naming.walks import Walk
from harness.judge.paths import implied

ENOUGH = 3  # points of a path that runs away
DIGITS = 9  # of a rate that somebody wrote down


def own_rate(walks: Sequence[Walk]) -> tuple[str, ...]:
    """The names of a rate that is not the one passed in, where it explains every step of every figure."""
    if len(walks) < 2 or not all(walk.target.program.rule.plain for walk in walks):
        return ()
    rates = [_rate(walk) for walk in walks]
    found = [rate for rate in rates if rate is not None]
    away = all(_runs_away(walk) for walk in walks)
    whole = all(len(walk.points) == walk.wanted for walk in walks)
    if len(found) < len(walks) or not (whole or away):
        return ()
    names = ("learning-rate-too-large",) if away else ()
    if len({walk.target.rate for walk in walks}) > 1 and _explains(walks, [_short(found[0])] * len(walks)):
        return (*names, "hard-coded-hyperparameters")
    factor = found[0] / float(walks[0].target.rate)
    if not away or not math.isfinite(factor):
        return ()
    return names if _explains(walks, [_short(factor) * walk.target.rate for walk in walks]) else ()


def _rate(walk: Walk) -> float | None:
    if len(walk.points) < ENOUGH:
        return None
    rate = implied(walk.target, walk.points, 1)[1]
    return rate if rate is not None and math.isfinite(rate) else None


def _short(rate: float) -> Fraction:
    return Fraction(f"{rate:.{DIGITS}g}")


def _explains(walks: Sequence[Walk], rates: Sequence[Fraction]) -> bool:
    return all(rate > 0 and walk.follows(walk.points, rate=rate) for walk, rate in zip(walks, rates, strict=True))


def _runs_away(walk: Walk) -> bool:
    """Whether each step goes back on the one before it, and farther."""
    with np.errstate(all="ignore"):
        steps = np.diff(np.array(walk.points), axis=0)
        back = (steps[1:] * steps[:-1]).sum(axis=1) < 0
        farther = np.diff(np.linalg.norm(steps, axis=1)) > 0
    return bool((back & farther).all())
