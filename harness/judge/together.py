"""The tasks of an exercise seen together: a fault that one task shows alone explains the same fault in another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from harness.judge.catalogue import hint_for
from harness.judge.model import Judgement
from harness.spec.model import Exercise, PathKind, ValueKind


def together(exercise: Exercise, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Judgements whose look-alikes another task told apart: a path inherits the fault of its own derivative."""
    return tuple(_inherit(exercise, judgement, judgements) for judgement in judgements)


def _inherit(exercise: Exercise, judgement: Judgement, others: Iterable[Judgement]) -> Judgement:
    task = exercise.task(judgement.task)
    if judgement.status != "fail" or not judgement.mistakes or not isinstance(task.kind, PathKind):
        return judgement
    for other in others:
        kind = exercise.task(other.task).kind
        same = isinstance(kind, ValueKind) and all(d.wrt and d.function == task.kind.function for d in kind.answer)
        shared = tuple(name for name in judgement.mistakes if name in other.mistakes)
        if same and shared and other.implementation == judgement.implementation and other.status == "fail":
            return msgspec.structs.replace(
                judgement,
                mistakes=shared,
                hint=hint_for(shared),
                remarks=(*judgement.remarks, f"It is the fault of {other.task} again: mend that first."),
            )
    return judgement
