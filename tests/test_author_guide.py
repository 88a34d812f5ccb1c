"""The guide for authors: its examples are a course that is clean, and it names every key there is."""

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from harness.lint.lint import Settings, lint
from harness.runner.sandbox import available
from harness.spec import schema
from harness.spec.course import Course
from harness.spec.expression import FUNCTIONS
from harness.spec.rules import RULES

GUIDE = (Path(__file__).parents[1] / "exercises" / "README.md").read_text(encoding="utf-8")
FILE = re.compile(r"^\*\*`(?P<path>[\w./-]+)`\*\*\n\n```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TABLES = (*get_args(schema.AnyTask), schema.ExerciseTable, schema.FunctionTable, schema.DataTable, schema.QuestionTable)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The guide's examples, laid out as it says."""
    for found in FILE.finditer(GUIDE):
        path = tmp_path / found["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found["text"], encoding="utf-8")
    return Course(tmp_path / "exercises", tmp_path / "solutions")


def test_the_examples_are_clean_once_they_are_released(course: Course, tmp_path: Path) -> None:
    released = subprocess.run(
        [sys.executable, "-m", "harness.cli", "release"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "with_tape.py" in released.stdout
    result = lint(course, tmp_path / "solutions", (), Settings(available()[0], 2, 7), lambda *_: None)
    assert [finding.line for finding in result.findings] == []
    assert result.exercises == 2
    assert result.trials == 2 * 3 + 2  # stubs, solutions and notebook of both, and a wrong sample of each


@pytest.mark.parametrize("exercise", ["17_marble", "18_secant"])
def test_a_spec_of_the_guide_is_short(course: Course, exercise: str) -> None:
    assert len((course.exercises / exercise / "exercise.toml").read_text().splitlines()) <= 40


def test_the_guide_names_every_key_kind_rule_and_function() -> None:
    keys = {name for table in TABLES for name in table.__struct_fields__}
    kinds = {table.__struct_config__.tag for table in get_args(schema.AnyTask)}
    structures = {"persistent", "one_call", "nested", "optimizer", "float32"}
    prose = re.sub(r"^```.*?^```$", "", GUIDE, flags=re.MULTILINE | re.DOTALL)
    words = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]+)`", prose))))
    assert keys | kinds | structures | {*RULES, *FUNCTIONS} <= words
