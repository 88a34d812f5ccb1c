"""Answers that do not depend on what is passed in: those of the statement's example, or made with its numbers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from harness.judge.model import Check
from harness.judge.paths import follows
from harness.oracle.reference import PathReference, reference
from harness.spec.model import Exercise, Figure, PathKind, Task
from harness.wire import Outcome, Returned

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
    if not isinstance(task.kind, PathKind):
        return False
    example = right[0][0]
    return any(_explains(exercise, task, example, names, hidden) for names in _subsets(example))


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
        if not follows(target, task, outcome):
            return False
    return True
