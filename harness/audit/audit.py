"""An exercise audited: every known mistake and every right variant goes through the judge, as a hand-in would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np

from harness.audit.model import ExerciseAudit, Rejected, TaskAudit, Tried, Verdict
from harness.audit.programs import Answer, Derived, mistaken_answers, returned, right_answer, right_variants
from harness.audit.proposals import proposal, remedy
from harness.audit.sheets import audit_sheet
from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.judge import KIND_NAMES, judge_task
from harness.oracle.figures import figures
from harness.oracle.reference import PathReference, ValueReference, reference
from harness.spec.model import (
    CheckKind,
    Exercise,
    Figure,
    FormulasKind,
    MinimiserKind,
    NothingKind,
    PathKind,
    TableKind,
    Task,
)

Targets = Sequence[tuple[Figure, Derived]]

NOTES = {
    CheckKind: "judged by the exercise's own check.py; its labelled samples show which mistakes it names",
    TableKind: "each cell is compared with the exact one; no mistake is derived",
    NothingKind: "there is one right answer and no number in it",
    MinimiserKind: "the fitted parameters are compared with the closed form; no mistake is derived",
    PathKind: "only where it ends counts, on standardised columns; no mistake is derived",
}


def audit(exercise: Exercise, seed: int) -> ExerciseAudit:
    """All tasks of an exercise, those of one function together."""
    tasks = tuple(_audit(exercise, tuple(tasks), seed) for _, tasks in groupby(exercise.tasks, key=_shared))
    return ExerciseAudit(exercise.id, exercise.title, seed, tasks)


def _shared(task: Task) -> tuple[object, ...]:
    """What implementations of one function that are asked at the same figures have in common."""
    return task.base, task.kind, task.public, task.hidden


def _audit(exercise: Exercise, tasks: Sequence[Task], seed: int) -> TaskAudit:
    task, names = tasks[0], tuple(task.name for task in tasks)
    kind = KIND_NAMES[type(task.kind)]
    if isinstance(task.kind, FormulasKind):
        return TaskAudit(names, kind, len(task.kind.questions), audit_sheet(task.kind))
    asked = figures(exercise, task, seed)
    targets = [(figure, target) for figure in asked if (target := derivable(exercise, task, figure)) is not None]
    if not targets:
        return TaskAudit(names, kind, len(asked), note=NOTES[type(task.kind)])
    with np.errstate(all="ignore"):  # a mistaken walk may run out of all bounds
        tried = tuple(_tried(exercise, task, targets))
        variants, rejected = _right(exercise, tasks, seed)
        return TaskAudit(names, kind, len(asked), tried, variants, rejected, proposal(exercise, task, asked))


def derivable(exercise: Exercise, task: Task, figure: Figure) -> Derived | None:
    """The reference of a task whose mistakes can be derived."""
    if isinstance(task.kind, CheckKind | FormulasKind):
        return None
    target = reference(exercise, task, figure)
    return target if isinstance(target, PathReference | ValueReference) else None


def _tried(exercise: Exercise, task: Task, targets: Targets) -> Iterator[Tried]:
    """Each mistaken program once; where a figure's rule has no such mistake, the program is right there."""
    known = [(figure, right_answer(target), mistaken_answers(target)) for figure, target in targets]
    for key in dict.fromkeys(key for _, _, mistaken in known for key in mistaken):
        answers = [(figure, mistaken.get(key, right)) for figure, right, mistaken in known]
        verdict, named = _verdict(exercise, task, key[0], answers)
        yield Tried(key[0], verdict, named, remedy(exercise, task, key) if verdict == "passes" else "")


def _verdict(
    exercise: Exercise, task: Task, name: str, answers: Sequence[tuple[Figure, Answer]]
) -> tuple[Verdict, tuple[str, ...]]:
    judged = judge_task(exercise, task, [(figure, returned(answer)) for figure, answer in answers])
    if all(check.status == "pass" for check in judged.checks):
        return "passes", ()
    if name in judged.mistakes:
        return ("named" if len(judged.mistakes) <= MOST_NAMES else "among others"), judged.mistakes
    return ("as another" if judged.mistakes else "not named"), judged.mistakes


def _right(exercise: Exercise, tasks: Sequence[Task], seed: int) -> tuple[int, tuple[Rejected, ...]]:
    """How many right programs were tried, and those that were refused."""
    count, rejected = 0, []
    for task in tasks:
        for figure in figures(exercise, task, seed):
            target = derivable(exercise, task, figure)
            assert target is not None
            for variant, answer, dtype in right_variants(target, task.dtype != "float64"):
                count += 1
                check = judge_task(exercise, task, [(figure, returned(answer, dtype))]).checks[0]
                if check.status != "pass":
                    rejected.append(Rejected(f"{task.name}, {variant}", check.message))
    return count, tuple(rejected)
