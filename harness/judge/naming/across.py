"""Mistakes that no single figure shows: rules over what all figures gave, the first that speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from harness.judge import reading
from harness.judge.authoring import Answer, Unreadable
from harness.judge.naming.carried_over import carried_over
from harness.judge.naming.cut_short import cut_short
from harness.judge.naming.own_rate import own_rate
from harness.judge.naming.walks import Walk, walks_of
from harness.oracle.authored import authored
from harness.spec.model import CheckKind, Exercise, Figure, Task, ValueKind
from harness.wire import Outcome, Returned

Observed = Sequence[tuple[Figure, Outcome]]

RULES: tuple[Callable[[Sequence[Walk]], tuple[str, ...]], ...] = (carried_over, cut_short, own_rate)


def names_across(exercise: Exercise, task: Task, observed: Observed) -> tuple[str, ...]:
    """The mistakes that explain all figures together."""
    if _worked_to_zero(exercise, task, observed):
        return ("integer-division-kills-step",)
    if isinstance(task.kind, CheckKind) and (told := _authored(exercise, task, observed)):
        return told
    walks = walks_of(exercise, task, observed)
    return next((names for rule in RULES if (names := rule(walks))), ()) if walks else ()


def _authored(exercise: Exercise, task: Task, observed: Observed) -> tuple[str, ...]:
    """What the exercise's own check says of all answers, if it has a word on them."""
    together = getattr(authored(exercise), "together", None)
    answers = [(figure, Answer(outcome)) for figure, outcome in observed if isinstance(outcome, Returned)]
    if together is None or len(answers) < len(observed):
        return ()
    try:
        with np.errstate(all="ignore"):  # as where one answer is judged
            return tuple(together(exercise, task, answers))
    except Unreadable:
        return ()


def _worked_to_zero(exercise: Exercise, task: Task, observed: Observed) -> bool:
    """Whether a gradient of a mean is always 0, and was worked out: a 0 that is only written down has no sign."""
    kind = task.kind
    if not isinstance(kind, ValueKind) or not all(derivative.wrt for derivative in kind.answer):
        return False
    if exercise.function(kind.answer[0].function).rows != "mean":
        return False
    read = [reading.block(outcome.value) for _, outcome in observed if isinstance(outcome, Returned)]
    blocks = [one.numbers for one in read if isinstance(one, reading.Block)]
    zero = len(blocks) == len(observed) and not any(numbers.any() for numbers in blocks)
    return zero and any(np.signbit(numbers).any() for numbers in blocks)
