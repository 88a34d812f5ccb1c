"""Paths that hold something of the call before: its points, or the place where it ended."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from harness.judge.naming.walks import Walk


def carried_over(walks: Sequence[Walk]) -> tuple[str, ...]:
    """The names of what outlives a call; the figures are called one after the other."""
    if len(walks) < 2 or all(walk.right for walk in walks):
        return ()
    if all(_ends_right(walk) for walk in walks) and all(_begins_with(*pair) for pair in pairwise(walks)):
        return "mutable-default-history", "global-state-continues"
    if _is_whole(walks[0], walks[0].points[0]) and all(_is_whole(b, a.points[-1]) for a, b in pairwise(walks)):
        return ("global-state-continues",)
    return ()


def _ends_right(walk: Walk) -> bool:
    return len(walk.points) >= walk.wanted and walk.follows(walk.points[-walk.wanted :])


def _begins_with(before: Walk, after: Walk) -> bool:
    """Whether a path is the one before it, and then its own."""
    kept = len(before.points)
    return after.points[:kept] == before.points and len(after.points) == kept + after.wanted


def _is_whole(walk: Walk, start: Sequence[float]) -> bool:
    """Whether a path is right but for its start, which is this."""
    return len(walk.points) == walk.wanted and walk.follows(walk.points, start=tuple(map(Fraction, start)))
