"""What a check is given, and what it gives: an exercise with its folders, findings, and trials to be run in guests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from harness.grading import Plan
from harness.runner.pool import Runner
from harness.spec.model import Exercise

LONGEST = 400  # characters of a cause


class Finding(NamedTuple):
    """A house rule that is broken: where, what, why, and the command that comes next."""

    file: str  # relative to the course
    what: str
    cause: str
    remedy: str

    @property
    def line(self) -> str:
        """All of it in one line that is safe to print."""
        cause = " ".join(self.cause.split())
        cause = cause if len(cause) <= LONGEST else f"{cause[:LONGEST]}…"
        text = f"{self.file}: {self.what}: {cause.rstrip('.')}. {self.remedy}"
        return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)


class Lesson(NamedTuple):
    """An exercise that loads, with its two folders and the questions of each seed."""

    exercise: Exercise
    exercises: Path  # the folder of all exercises
    solutions: Path  # … of all solutions
    plans: tuple[Plan, ...]  # one for each seed

    @property
    def folder(self) -> Path:
        return self.exercises / self.exercise.id

    @property
    def solution(self) -> Path:
        return self.solutions / self.exercise.id

    @property
    def again(self) -> str:
        """The command that looks at this exercise again."""
        return f"gradkit lint {self.exercise.id}"

    def shown(self, path: Path) -> str:
        """A path as findings show it: from the course's folder on."""
        return shown(path, self.exercises)


def shown(path: Path, exercises: Path) -> str:
    """A path relative to the folder that a course lies in."""
    root = exercises.parent
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


class Outcome(NamedTuple):
    """What a trial came to."""

    findings: tuple[Finding, ...]
    doubtful: bool  # a limit of time or memory had a part in it, so a busy machine may have had one too


class Trial(NamedTuple):
    """Work for a guest."""

    slow: bool  # runs into a limit of time on purpose, so it is begun early
    run: Callable[[Runner], Outcome]


Look = Callable[[Lesson], Iterator[Finding | Trial]]


class Check(NamedTuple):
    """A row of the table of house rules."""

    name: str
    look: Look


class Result(NamedTuple):
    """What a whole lint came to."""

    findings: tuple[Finding, ...]
    exercises: int
    trials: int
