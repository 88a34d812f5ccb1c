"""The paths of all figures of a task side by side: what some mistakes show only together."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

import msgspec

from harness.judge import reading
from harness.judge.evidence import Held, ways
from harness.oracle.authored import authored
from harness.oracle.program import Point, compare
from harness.oracle.reference import PathReference, reference
from harness.spec.model import CheckKind, Exercise, Figure, PathKind, Task
from harness.wire import Outcome, Returned, TapeEvent


@dataclass(frozen=True)
class Walk:
    """What came back at one figure, up to the first point that is no number, and what is right there."""

    target: PathReference
    task: Task
    points: tuple[Point, ...]
    broken: bool = False  # a point that is no number follows
    tape: tuple[TapeEvent, ...] = ()

    @property
    def wanted(self) -> int:
        """How many points were asked for."""
        return self.target.iterations + 1

    @cached_property
    def right(self) -> bool:
        """Whether this is the path that was asked for."""
        return len(self.points) == self.wanted and self.follows(self.points)

    def follows(
        self, points: Sequence[Point], start: Sequence[Fraction] | None = None, rate: Fraction | None = None
    ) -> bool:
        """Whether points are right steps as far as they go; from another start, or at another rate."""
        target = replace(self.target, start=tuple(start or self.target.start), rate=rate or self.target.rate)
        return bool(points) and any(
            _follows(target, points, held) for held in ways(target, self.task, points, self.tape)
        )


def _follows(target: PathReference, points: Sequence[Point], held: Held) -> bool:
    """Whether every step is right in one arithmetic; most are ruled out by the first."""
    program = replace(target.program, settings=held.settings)
    steps = compare(program, target.start, held.rate, target.iterations, points, held.precision)
    return all(entry.right for entry in steps)


def walks_of(exercise: Exercise, task: Task, observed: Sequence[tuple[Figure, Outcome]]) -> tuple[Walk, ...]:
    """The paths of all figures in their order; none where one of them cannot be read."""
    found: list[Walk] = []
    for figure, outcome in observed:
        asked = _descent(exercise, task, figure)
        if asked is None:
            return ()
        target = reference(exercise, *asked)
        if not isinstance(target, PathReference) or not isinstance(outcome, Returned):
            return ()
        read = reading.points(outcome.value, len(target.start))
        if isinstance(read, reading.Complaint):
            return ()
        rows = (tuple(map(float, row)) for row in read.numbers)
        finite = tuple(itertools.takewhile(lambda point: all(map(math.isfinite, point)), rows))
        if not finite:
            return ()
        found.append(Walk(target, task, finite, len(finite) < len(read.numbers), outcome.tape))
    return tuple(found)


def _descent(exercise: Exercise, task: Task, figure: Figure) -> tuple[Task, Figure] | None:
    """The task as one of the kit's own paths; an exercise's check may say that it is one."""
    if isinstance(task.kind, PathKind):
        return task, figure
    told = getattr(authored(exercise), "descent", None) if isinstance(task.kind, CheckKind) else None
    asked = told(exercise, task, figure) if told else None
    return (msgspec.structs.replace(task, kind=asked[0]), asked[1]) if asked else None
