"""Answers that do not depend on what is passed in: those of the statement's example, or made with its numbers."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from fractions import Fraction

import msgspec
import numpy as np

from harness.judge import reading
from harness.judge.model import Check
from harness.judge.naming.explain import gives, precisions
from harness.judge.paths import follows, walk
from harness.judge.values import read_values
from harness.oracle.reference import PathReference, ValueReference, reference
from harness.spec.model import Exercise, Figure, PathKind, Task, ValueKind
from harness.wire import Outcome, Returned

LEAST = 2  # points with a right step between them, where the rest is no numbers

Observed = Sequence[tuple[Figure, Outcome]]


def ignores_arguments(exercise: Exercise, task: Task, observed: Observed, checks: Sequence[Check]) -> bool:
    """Whether a public figure is right, and every hidden answer is that figure's or a path with some of its numbers."""
    pairs = list(zip(observed, checks, strict=True))
    right = [(figure, outcome) for (figure, outcome), check in pairs if figure.public and check.status == "pass"]
    hidden = [(figure, outcome) for figure, outcome in observed if not figure.public]
    if not right or not hidden or any(check.status == "pass" for (figure, _), check in pairs if not figure.public):
        return False
    answers = [outcome.value for _, outcome in right if isinstance(outcome, Returned)]
    if all(isinstance(outcome, Returned) and outcome.value in answers for _, outcome in hidden):
        return True
    example = right[0][0]
    if isinstance(task.kind, ValueKind):
        return all(_divided_as(exercise, task, example, figure, outcome) for figure, outcome in hidden)
    if not isinstance(task.kind, PathKind):
        return False
    return any(_explains(exercise, task, example, names, hidden) for names in _subsets(example))


def _divided_as(exercise: Exercise, task: Task, example: Figure, figure: Figure, outcome: Outcome) -> bool:
    """Whether a mean over a figure's rows is their sum divided by the number of the example's rows."""
    assert isinstance(task.kind, ValueKind)
    if not figure.vectors or exercise.function(task.kind.answer[0].function).rows != "mean":
        return False
    own, other = len(figure.vectors[0].values), len(example.vectors[0].values)
    target = reference(exercise, task, figure)
    if own == other or not isinstance(target, ValueReference) or not isinstance(outcome, Returned):
        return False
    read = read_values(target, outcome)
    if isinstance(read, reading.Complaint) or not np.isfinite(read.numbers).all():
        return False
    observed = [float(x) for x in read.numbers.reshape(-1)]
    divided = [answer.scaled(Fraction(own, other)) for answer in target.answers]
    return gives(divided, target, observed, precisions(target, task, observed))


def _subsets(example: Figure) -> Iterator[frozenset[str]]:
    names = [name for name, _ in example.numbers]
    for size in range(1, len(names) + 1):
        yield from map(frozenset, itertools.combinations(names, size))


def _explains(exercise: Exercise, task: Task, example: Figure, names: frozenset[str], hidden: Observed) -> bool:
    """Whether each hidden path is right for its figure with the example's numbers under these names."""
    for figure, outcome in hidden:
        numbers = tuple((name, example.number(name) if name in names else value) for name, value in figure.numbers)
        target = reference(exercise, task, msgspec.structs.replace(figure, numbers=numbers))
        if not isinstance(target, PathReference) or not isinstance(outcome, Returned):
            return False
        if not (follows(target, task, outcome) or _runs_off(target, task, outcome)):
            return False
    return True


def _runs_off(target: PathReference, task: Task, outcome: Returned) -> bool:
    """Whether a path is right until it leaves the floats, as the example's rate may lead to elsewhere."""
    read = reading.points(outcome.value, len(target.start))
    if isinstance(read, reading.Complaint) or len(read.numbers) != target.iterations + 1:
        return False
    rows = (tuple(map(float, row)) for row in read.numbers)
    finite = list(itertools.takewhile(lambda point: all(map(math.isfinite, point)), rows))
    return LEAST < len(finite) < len(read.numbers) and walk(target, task, finite).first_wrong is None
