"""Better parameters: figures of a task's own ranges at which fewer mistakes look alike, or one shows that passes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from harness.audit.model import Proposal
from harness.audit.programs import Key, mistaken_answers, right_answer
from harness.judge.words import number
from harness.oracle.figures import candidates, collisions
from harness.oracle.reference import PathReference, ValueReference, reference
from harness.spec.model import Exercise, Figure, Task

TRIED = 24  # candidates drawn from the ranges
PLAIN = 1e-3  # relative: a difference that any tolerance sees


def proposal(exercise: Exercise, task: Task, asked: Sequence[Figure]) -> Proposal | None:
    """The candidate at which the fewest pairs look alike, if there are fewer than at the first public figure."""
    drawn = _candidates(exercise, task)
    if not drawn or not asked[0].public:
        return None
    now = collisions(exercise, task, asked[0])
    pairs, best = min(((collisions(exercise, task, figure), i) for i, figure in enumerate(drawn)), default=(now, 0))
    if pairs >= now:
        return None
    return Proposal(shown(asked[0]), now, shown(drawn[best]), pairs)


def remedy(exercise: Exercise, task: Task, key: Key) -> str:
    """A candidate at which this mistaken program plainly differs from the right one; empty if none shows it."""
    for figure in _candidates(exercise, task):
        target = reference(exercise, task, figure)
        assert isinstance(target, PathReference | ValueReference)
        right, mistaken = right_answer(target), mistaken_answers(target).get(key)
        if mistaken is not None and not _alike(right, mistaken):
            return shown(figure)
    return ""


def _alike(right: np.ndarray, mistaken: np.ndarray) -> bool:
    size = float(np.max(np.abs(right[np.isfinite(right)]), initial=0.0))
    return right.shape == mistaken.shape and np.allclose(right, mistaken, rtol=0, atol=PLAIN * size)


@lru_cache(maxsize=32)
def _candidates(exercise: Exercise, task: Task) -> tuple[Figure, ...]:
    return candidates(exercise, task, TRIED)


def shown(figure: Figure) -> str:
    """A figure's numbers, as an author writes them."""
    parts = [f"{name} = {number(float(value))}" for name, value in figure.numbers]
    parts += [f"{column.name}: {len(column.values)} numbers" for column in figure.vectors]
    return ", ".join(parts)
