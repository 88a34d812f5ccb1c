"""What all processes that grade a class must have alike, wherever they run: one installation and one course."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from platform import node
from typing import NamedTuple

from harness.runner.errors import RunnerError
from harness.spec.errors import SpecError
from harness.spec.load import load_exercise
from harness.spec.model import Exercise
from harness.versions import GUEST, of_judging, of_running


class Agreed(NamedTuple):
    """Versions and exercises' fingerprints by name."""

    facts: tuple[tuple[str, str], ...]
    folders: tuple[tuple[str, Path], ...]  # of the exercises


def agreed_on(exercises: Sequence[Exercise]) -> Agreed:
    """What this process has."""
    facts = of_running() | of_judging() | {exercise.id: exercise.fingerprint for exercise in exercises}
    return Agreed(tuple(facts.items()), tuple((exercise.id, exercise.folder) for exercise in exercises))


@lru_cache(maxsize=8)
def agree(agreed: Agreed) -> None:
    """See that the process this is called in has the same; RunnerError names what differs."""
    folders = dict(agreed.folders)
    facts = of_running() | of_judging() | {exercise_id: _fingerprint(folder) for exercise_id, folder in agreed.folders}
    for name, wanted in agreed.facts:
        if facts[name] != wanted:
            raise RunnerError(
                f"gradkit on {node()}",
                _differs(name, folders.get(name), facts[name], wanted),
                "Give all workers one installation, and the course at the same place; then start them again",
            )


def _differs(name: str, folder: Path | None, here: str, wanted: str) -> str:
    if folder is not None:
        return f"{folder} is not the exercise that grading began with" if here else f"there is no exercise in {folder}"
    if name == GUEST:
        return "its code for guests is not that which grading began with"
    return f"it has {name} {here}, and grading began with {wanted}"


def _fingerprint(folder: Path) -> str:
    try:
        return load_exercise(folder).fingerprint
    except SpecError:
        return ""
