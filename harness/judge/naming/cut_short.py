"""Paths whose steps are right but too few: a loop left early, by its ``return`` or by a test of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from harness.judge.naming.walks import Walk
from harness.oracle.reference import PathReference

Sizes = Sequence[float]  # of each step of a right path, as a test might measure it
Measure = Callable[[PathReference], Sizes]
TOO_SHORT: Mapping[int, tuple[str, ...]] = {  # by how many points there are, however many steps were asked for
    1: ("tolerance-without-abs",),
    2: ("return-inside-loop", "stop-test-after-overwrite"),
}


def cut_short(walks: Sequence[Walk]) -> tuple[str, ...]:
    """The names of what ends the paths; none if steps are wrong, or as many are missing from each."""
    cut = [walk for walk in walks if not walk.right]
    if not cut or any(walk.broken for walk in cut):
        return ()  # a loop that went on to what is no number was not left early
    if not all(len(walk.points) < walk.wanted and walk.follows(walk.points) for walk in cut):
        return ()
    if not all(walk.target.certified.certified for walk in walks):
        return ()
    if len(cut) == len(walks) > 1 and len({len(walk.points) for walk in cut}) == 1:
        return _always(len(cut[0].points), cut)
    missing = {walk.wanted - len(walk.points) for walk in cut}
    if missing == {1} or (len(cut) > 1 and len(missing) == 1):
        return ()
    for name, measures in TESTS:
        if any(_by_threshold(walks, measure, kept) for measure in measures for kept in (0, 1)):
            return (name,)
    return ()


def _always(length: int, cut: Sequence[Walk]) -> tuple[str, ...]:
    """Names of paths that are equally short, however many steps were asked for."""
    if len({walk.wanted for walk in cut}) == 1 or min(walk.wanted for walk in cut) <= length + 1:
        return ()
    signed = ("tolerance-without-abs",) if length == 2 else ()  # a step that is recorded before it is tested
    return (*TOO_SHORT.get(length, ()), *signed)


# ---------------------------------------------------------------- what a loop may test


def _steps(target: PathReference) -> Sizes:
    points = np.array(target.certified.points)
    return [float(step) for step in np.linalg.norm(np.diff(points, axis=0), axis=1)]


def _largest(target: PathReference) -> Sizes:
    return [float(step) for step in np.abs(np.diff(np.array(target.certified.points), axis=0)).max(axis=1)]


def _moves(sign: int) -> Measure:
    def measure(target: PathReference) -> Sizes:
        points = np.array(target.certified.points)
        return [float(sign * step) for step in np.diff(points[:, 0])] if points.shape[1] == 1 else []

    return measure


def _falls(target: PathReference) -> Sizes:
    return [float(fall) for fall in np.diff(target.value.values(np.array(target.certified.points)))]


def _changes(target: PathReference) -> Sizes:
    return [abs(fall) for fall in _falls(target)]


def _slopes(target: PathReference) -> Sizes:
    points = np.array(target.certified.points)
    parts = np.array([part.values(points) for part in target.program.gradient])
    return [float(length) for length in np.linalg.norm(parts, axis=0)]


TESTS: tuple[tuple[str, tuple[Measure, ...]], ...] = (
    ("stops-early-on-tolerance", (_steps, _largest, _changes, _slopes)),
    ("tolerance-without-abs", (_moves(1), _moves(-1), _falls)),
)


def _by_threshold(walks: Sequence[Walk], measure: Measure, kept: int) -> bool:
    """Whether one threshold explains where each path ends: at the first smaller step, recorded (1) or not (0)."""
    return ended_by_threshold([(measure(w.target), len(w.points) - 1 - kept, not w.right) for w in walks])


def ended_by_threshold(paths: Sequence[tuple[Sizes, int, bool]]) -> bool:
    """Whether one threshold is above what is measured at the end of each path that was cut, and below all before it."""
    ending: list[float] = []
    going: list[float] = []
    for sizes, end, cut in paths:
        if not end >= 0 or (cut and end >= len(sizes)) or not sizes:
            return False
        going += sizes[:end]
        if cut:
            ending.append(sizes[end])
    return bool(going and ending) and max(ending) < min(going)
