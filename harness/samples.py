"""Labelled sample submissions: what the name of a sample's folder promises, and whether the kit agrees.

``pass.<variant>``            every task whose function is there passes
``<status>.<task>.<variant>`` that task has that status, the others that are there pass
``<mistake>.<task>.<variant>`` that task fails and is given that name, among two at most, the others that are there pass
``<status>.all.<variant>``    every task has that status
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

from harness.grading import grade, plan
from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.model import ExerciseResult, Judgement, Status
from harness.runner.collect import collect
from harness.runner.pool import Runner
from harness.spec.model import Exercise

FOLDER = "samples"
_STATUSES = frozenset(get_args(Status))


class Label(NamedTuple):
    """A folder's name taken apart."""

    verdict: str  # "pass", another status, or the id of a mistake
    task: str  # "" for ``pass``, "all", or a task's name


def read_label(name: str) -> Label:
    """The promise in a folder's name; ValueError if it makes none."""
    verdict, _, rest = name.partition(".")
    task = "" if verdict == "pass" else rest.partition(".")[0]
    if not verdict or (verdict != "pass" and not task):
        forms = "pass.<variant>, <status>.<task>.<variant> or <mistake>.<task>.<variant>"
        raise ValueError(f"{name}: a sample is named {forms}")
    return Label(verdict, task)


def sample_folders(solutions: Path, exercise_id: str) -> tuple[Path, ...]:
    """The samples of an exercise, by name."""
    root = solutions / exercise_id / FOLDER
    return tuple(sorted(path for path in root.iterdir() if path.is_dir())) if root.is_dir() else ()


def disagreements(name: str, result: ExerciseResult) -> tuple[str, ...]:
    """Where a result is not what a sample's name promises, one line each."""
    label = read_label(name)
    judged = {judgement.task: judgement for judgement in result.judgements}
    if label.task not in ("", "all") and label.task not in judged:
        return (f"there is no task {label.task}",)
    wrong = [_shown(judgement) for judgement in result.judgements if not _agrees(label, judgement)]
    if label.verdict == "pass" and not any(judgement.status == "pass" for judgement in judged.values()):
        wrong.append("nothing passes")
    return tuple(wrong)


def _agrees(label: Label, judgement: Judgement) -> bool:
    if label.task == "all":
        return judgement.status == label.verdict
    # What by-hand files import is charged to all by-hand work, and a slip that Python cannot read to its whole file.
    everywhere = (label.verdict == "forbidden" and judgement.implementation == "by_hand") or (
        judgement.status == "unreadable" and label.verdict in judgement.mistakes
    )
    if label.task != judgement.task and not everywhere:
        return judgement.status in ("pass", "not_attempted")
    if label.verdict in _STATUSES:
        return judgement.status == label.verdict
    named = label.verdict in judgement.mistakes and len(judgement.mistakes) <= MOST_NAMES
    return judgement.status != "pass" and named


def _shown(judgement: Judgement) -> str:
    names = f" {', '.join(judgement.mistakes)}" if judgement.mistakes else ""
    return f"{judgement.task}: {judgement.status}{names}: {judgement.message}"


def graded_samples(
    exercise: Exercise, solutions: Path, runner: Runner, seed: int
) -> Iterator[tuple[str, ExerciseResult]]:
    """Every sample of an exercise with what it got."""
    asked = plan(exercise, seed)
    for folder in sample_folders(solutions, exercise.id):
        _, graded = grade(asked, collect(folder, exercise.id), runner)
        yield folder.name, graded.result
