"""Where the exercises are: beside the work, or inside the installed package."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from harness.spec.errors import CourseNotFound, UnknownExercise
from harness.spec.load import load_exercise
from harness.spec.model import Exercise
from harness.spec.source import SPEC_NAME

_PACKAGED = Path(__file__).resolve().parent.parent / "course"
_REPOSITORY = Path(__file__).resolve().parent.parent.parent


class Course:
    """A folder of exercises, and the folder of their solutions where there is one."""

    def __init__(self, exercises: Path, solutions: Path | None) -> None:
        self.exercises, self.solutions = exercises, solutions

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(path.parent.name for path in self.exercises.glob(f"*/{SPEC_NAME}")))

    def ids(self) -> tuple[str, ...]:
        """The exercises' ids, in order."""
        return self._ids

    def load(self, exercise_id: str) -> Exercise:
        """One exercise; UnknownExercise or SpecError."""
        if exercise_id not in self._ids:
            raise UnknownExercise(exercise_id, self._ids)
        return load_exercise(self.exercises / exercise_id)


def find_course(here: Path | None = None) -> Course:
    """The course at or above a folder (default: the working folder), else the one that came with the package."""
    start = (here or Path.cwd()).resolve()
    for root in (start, *start.parents, _REPOSITORY, _PACKAGED):
        exercises, solutions = root / "exercises", root / "solutions"
        if any(exercises.glob(f"*/{SPEC_NAME}")):
            return Course(exercises, solutions if solutions.is_dir() else None)
    raise CourseNotFound(f"no folder exercises/<id>/{SPEC_NAME} at or above {start}. Run the command inside a course.")
