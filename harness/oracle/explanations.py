"""Mistaken programs with the points that each would begin with: a look in floats that rules out nearly all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from harness.oracle.program import RECORDINGS, Point, Program, simulate

PROBES = 4  # recorded points that are looked at: some slips of a memory show in the third step
ROUGH = 1e-4  # relative agreement that is worth an exact comparison
SAME = 1e-6  # relative: an edit that changes no more than this is no mistake here

Named = tuple[tuple[str, ...], Program]  # one mistake, or two made together


@dataclass(frozen=True)
class Explanations:
    """m named programs; ``first`` and ``slack`` have shape (m, PROBES, d), ``recorded`` (number of points) (m,)."""

    programs: tuple[Named, ...]
    first: np.ndarray  # NaN where a point is not predicted
    slack: np.ndarray
    recorded: np.ndarray

    def likely(self, observed: Sequence[Point], length: int) -> Iterator[Named]:
        """Those that record ``length`` points and begin, roughly, as the observed ones."""
        if not self.programs:
            return
        seen = np.array(observed[:PROBES])
        first, slack = self.first[:, : len(seen)], self.slack[:, : len(seen)]
        with np.errstate(all="ignore"):
            alike = (np.abs(first - seen) <= slack) | ~np.isfinite(first)
        for index in np.flatnonzero(alike.all(axis=(1, 2)) & (self.recorded == length)):
            yield self.programs[index]


def explanations(
    named: Iterable[Named], right: Program, start: Sequence[Fraction], rate: Fraction, iterations: int
) -> Explanations:
    """The programs that differ from the right one at this start, rate and length, with their beginnings."""
    origin = [float(x) for x in start]
    rounding = np.array([part.tolerance(origin, "float32") for part in right.gradient])
    begins = _beginning(right, start, rate, iterations)
    kept: list[tuple[Named, np.ndarray]] = []
    for names, program in named:
        first = _beginning(program, start, rate, iterations)
        if program.recorded != right.recorded or not np.allclose(first, begins, rtol=SAME, atol=0):
            kept.append(((names, program), first))
    firsts = np.array([first for _, first in kept]).reshape(len(kept), PROBES, len(origin))
    used = np.array([float(program.rate(rate)) for (_, program), _ in kept]).reshape(-1, 1, 1)
    sizes = np.max(np.abs(np.nan_to_num(firsts)), axis=1, keepdims=True, initial=0) + np.abs(origin)
    return Explanations(
        programs=tuple(program for program, _ in kept),
        first=firsts,
        slack=np.broadcast_to(ROUGH * sizes + 4 * used * rounding, firsts.shape),
        recorded=np.array([len(RECORDINGS[program.recorded](iterations)) for (_, program), _ in kept]),
    )


def _beginning(program: Program, start: Sequence[Fraction], rate: Fraction, iterations: int) -> np.ndarray:
    """The first recorded points in float64: shape (PROBES, d)."""
    first = np.full((PROBES, len(start)), np.nan)
    iterates = RECORDINGS[program.recorded](iterations)[:PROBES]
    if max(iterates, default=0) <= PROBES:
        path = simulate(replace(program, recorded="all"), start, rate, max(iterates, default=0))
        first[: len(iterates)] = [path[k] for k in iterates]
    return first
