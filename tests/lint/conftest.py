"""A small course that is clean, and what looks at it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from harness.grading import plan
from harness.lint.checks import CHECKS
from harness.lint.lint import BRISK
from harness.lint.model import Finding, Lesson, Trial
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.skeleton.make import new_exercise
from harness.spec.load import load_exercise

ID = "17_rolling"
FORMULA = "x**2/2 + 2*x"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A course of one exercise, as ``gradkit new`` makes it."""
    new_exercise(tmp_path, ID, "x", FORMULA)
    return tmp_path


@pytest.fixture
def lesson(root: Path) -> Callable[[], Lesson]:
    """The exercise as it is on disk when asked for."""

    def read() -> Lesson:
        exercise = load_exercise(root / "exercises" / ID)
        return Lesson(exercise, root / "exercises", root / "solutions", tuple(plan(exercise, seed) for seed in (7, 8)))

    return read


@pytest.fixture(scope="session")
def runner() -> Iterator[Runner]:
    """Gives guests to the trials of all tests."""
    with Runner(available()[0], BRISK) as made:
        yield made


@pytest.fixture
def look(lesson: Callable[[], Lesson], runner: Runner) -> Callable[[str], list[Finding]]:
    """The findings of one row of the table of checks, its trials run."""

    def findings(name: str) -> list[Finding]:
        (check,) = (check for check in CHECKS if check.name == name)
        found: list[Finding] = []
        for one in check.look(lesson()):
            found += one.run(runner).findings if isinstance(one, Trial) else [one]
        return found

    return findings
