"""Paths that hold something of the call before: its points, the place where it ended, or the memory of its rule."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np

from harness.judge.naming.walks import Walk
from harness.oracle.numbers import ARRAY, FAULTS
from harness.oracle.program import Point

NEAR = 1e-9  # of a point, that a step worked out in floats may lie off


def carried_over(walks: Sequence[Walk]) -> tuple[str, ...]:
    """The names of what outlives a call; the figures are called one after the other."""
    if len(walks) < 2 or all(walk.right for walk in walks):
        return ()
    if _grows(walks):
        return "mutable-default-history", "global-state-continues"
    if _is_whole(walks[0], walks[0].points[0]) and all(_is_whole(b, a.points[-1]) for a, b in pairwise(walks)):
        return ("global-state-continues",)
    return ("global-state-continues",) if _remembers(walks) else ()


def _grows(walks: Sequence[Walk]) -> bool:
    """Whether each path is the one before it, and then its own, with or without its start."""
    before: tuple[Point, ...] = ()
    for walk in walks:
        own = walk.points[len(before) :]
        if len(own) == walk.wanted - 1:
            own = (tuple(map(float, walk.target.start)), *own)
        if walk.points[: len(before)] != before or len(own) != walk.wanted or not walk.follows(own):
            return False
        before = walk.points
    return True


def _is_whole(walk: Walk, start: Sequence[float]) -> bool:
    """Whether a path is right but for its start, which is this."""
    return len(walk.points) == walk.wanted and walk.follows(walk.points, start=tuple(map(Fraction, start)))


def _remembers(walks: Sequence[Walk]) -> bool:
    """Whether the first path is right, and the others but for what the rule remembered at their beginning."""
    rule = walks[0].target.program.rule
    if not rule.states or not walks[0].right or any(len(walk.points) != walk.wanted for walk in walks):
        return False
    return any(_goes_on(walks, counted) for counted in (False, True))


def _goes_on(walks: Sequence[Walk], counted: bool) -> bool:
    """Whether each step follows with the memory of all before it; ``counted``: and with their number."""
    rule = walks[0].target.program.rule
    states: list[tuple[Any, ...]] = [rule.init(1.0)] * len(walks[0].target.start)
    done, ended = 0, walks[0].points[0]
    for walk in walks:
        if walk.points[0] not in (tuple(map(float, walk.target.start)), ended):
            return False
        for t, (here, after) in enumerate(pairwise(walk.points), start=1):
            try:
                states, reached = _step(walk, states, here, done + t if counted else t)
            except FAULTS:
                return False
            if not np.allclose(after, reached, rtol=NEAR, atol=NEAR):
                return False
        done += len(walk.points) - 1
        ended = walk.points[-1]
    return True


def _step(
    walk: Walk, states: Sequence[tuple[Any, ...]], here: Sequence[float], t: int
) -> tuple[list[tuple[Any, ...]], list[float]]:
    """The memory after a step, and where it leads."""
    program, rate = walk.target.program, float(walk.target.rate)
    settings: dict[str, Any] = {name: float(value) for name, value in program.settings} | {"one": 1.0}
    slopes = [float(slope.evaluate_in(ARRAY)(here)) for slope in program.gradient]
    steps = [
        program.rule.step(state, x, g, rate, settings, t, math.sqrt)
        for state, x, g in zip(states, here, slopes, strict=True)
    ]
    return [state for state, _ in steps], [float(x) for _, x in steps]
