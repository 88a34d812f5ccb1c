"""The tasks of an exercise seen together: a fault that one task shows explains the same in another, and pays for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from harness.judge.catalogue import hint_for
from harness.judge.credit import Seen, derivatives, kept, same_slips, wrong_derivatives
from harness.judge.model import Judgement
from harness.judge.words import number
from harness.spec.model import Exercise, PathKind, TableKind, Task


def together(exercise: Exercise, judgements: Sequence[Judgement], seen: Seen) -> tuple[Judgement, ...]:
    """Judgements, in the exercise's order, whose look-alikes another task told apart and whose faults are charged once.

    A status never changes: what is wrong stays wrong, whatever it still earns.
    """
    told = {judgement.task: _inherit(exercise, judgement, judgements, seen) for judgement in judgements}
    for task, paid in _slips_again(exercise, tuple(told.values()), seen):
        told[task.name] = _charged_elsewhere(
            task, told[task.name], seen, f"It is the same fault as in {paid}: mend it there, then here."
        )
    return tuple(told.values())


def _inherit(exercise: Exercise, judgement: Judgement, others: Sequence[Judgement], seen: Seen) -> Judgement:
    """A path or a table with the fault of its own derivative: its name, and its points if nothing else is wrong."""
    task = exercise.task(judgement.task)
    if judgement.status != "fail" or not isinstance(task.kind, PathKind | TableKind):
        return judgement
    asked = derivatives(exercise, task)
    about = [other for other in others if other.status != "not_attempted" and exercise.task(other.task) in asked]
    for other in about:
        # In a table a wrong derivative has more than one look: there the proof below has to do.
        names = other.mistakes if isinstance(task.kind, TableKind) else _both(judgement, other)
        if other.status != "fail" or not names:
            continue
        proved = wrong_derivatives(exercise, task, [exercise.task(one.task) for one in about], seen, names)
        shared = proved or _both(judgement, other)
        if not shared:
            continue
        told = msgspec.structs.replace(judgement, mistakes=shared, hint=hint_for(shared))
        remark = f"It is the fault of {other.task} again: mend that first."
        if proved:
            return _charged_elsewhere(task, told, seen, remark)
        return msgspec.structs.replace(told, remarks=(*told.remarks, remark))
    return judgement


def _both(judgement: Judgement, other: Judgement) -> tuple[str, ...]:
    return tuple(name for name in judgement.mistakes if name in other.mistakes)


def _slips_again(exercise: Exercise, judgements: Sequence[Judgement], seen: Seen) -> Iterator[tuple[Task, str]]:
    """Tasks that repeat a slip of the loop, and the task that pays for it.

    The one that lost most pays, the first of equals. If it were always the first, a right answer there could be
    spoilt on purpose to pay in a cheaper place.
    """
    for group in same_slips(exercise, judgements, seen):
        paying = max(group, key=lambda judgement: judgement.max_score - judgement.score)
        for judgement in group:
            if judgement is not paying:
                yield exercise.task(judgement.task), paying.task


def _charged_elsewhere(task: Task, judgement: Judgement, seen: Seen, remark: str) -> Judgement:
    score = kept(task, judgement, seen)
    if score > judgement.score:
        remark += f" It costs points there only: here you keep {number(score)} of {number(judgement.max_score)}."
    return msgspec.structs.replace(judgement, score=score, remarks=(*judgement.remarks, remark))
