"""Which derivations a student may read: those that none of the student's open tasks still asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from harness.report.view import DerivationView
from harness.spec.model import CheckKind, Derivative, Exercise, MinimiserKind, PathKind, TableKind, Task, ValueKind


def worked_out(
    exercise: Exercise, passed: Collection[str], derivations: Sequence[DerivationView]
) -> tuple[DerivationView, ...]:
    """The derivations that give no task away which is not among the ``passed``."""
    open_tasks = [task for task in exercise.tasks if task.name not in passed]
    kept_back = {text for task in open_tasks for asked in _asked(exercise, task) for text in _shown_by(exercise, asked)}
    return tuple(one for one in derivations if one.of not in kept_back)


def _asked(exercise: Exercise, task: Task) -> Iterator[Derivative]:
    """The derivatives that a task's work needs; a check of the exercise's own may need any."""
    match task.kind:
        case ValueKind(answer):
            yield from (derivative for derivative in answer if derivative.wrt)
        case PathKind(function=name, surfaces=surfaces):
            yield from _gradients(exercise, surfaces or (name,))
        case TableKind(function=name) | MinimiserKind(function=name):
            yield from _gradients(exercise, (name,))
        case CheckKind():
            yield from _gradients(exercise, [function.name for function in exercise.functions])
        case _:
            pass


def _gradients(exercise: Exercise, names: Iterable[str]) -> Iterator[Derivative]:
    for name in names:
        yield from (Derivative(name, (variable,)) for variable in exercise.function(name).variables)


def _shown_by(exercise: Exercise, asked: Derivative) -> Iterator[str]:
    """The derivations that show a derivative: its own, and those of higher ones, which pass through it."""
    every = (derivative for task in exercise.tasks for derivative in _asked(exercise, task))
    for one in (asked, *every):
        if one.function == asked.function and one.wrt[: len(asked.wrt)] == asked.wrt:
            yield one.text
