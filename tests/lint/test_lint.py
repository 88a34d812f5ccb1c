"""A whole course looked at: half folders, specs that do not load, and machines that are busy."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from harness.lint import lint as module
from harness.lint.lint import BRISK, PATIENT, Settings, lint
from harness.lint.model import Check, Finding, Lesson, Outcome, Result, Trial
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.spec.course import Course
from harness.spec.errors import UnknownExercise

ID = "17_rolling"


def looked(root: Path, *chosen: str, jobs: int = 2) -> Result:
    course = Course(root / "exercises", root / "solutions")
    return lint(course, root / "solutions", chosen, Settings(available()[0], jobs, 7), lambda *_: None)


@pytest.fixture
def no_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CHECKS", ())


def test_a_new_exercise_with_a_formula_is_clean_as_it_is(root: Path) -> None:
    result = looked(root)
    assert [finding.line for finding in result.findings] == []
    assert (result.exercises, result.trials) == (1, 4)  # the stubs, the solutions and two samples


@pytest.mark.usefixtures("no_checks")
def test_a_spec_that_does_not_load_is_a_line_and_the_others_are_looked_at(root: Path) -> None:
    spec = root / "exercises" / ID / "exercise.toml"
    spec.write_text(spec.read_text().replace('formula = "', 'formula = "2y + '))
    (finding,) = looked(root).findings
    assert finding.line.startswith(f"exercises/{ID}/exercise.toml: functions.f.formula: a '*' is missing between")
    assert finding.line.endswith(f"gradkit lint {ID}")


@pytest.mark.usefixtures("no_checks")
def test_a_data_file_that_is_missing_is_a_line(root: Path) -> None:
    spec = root / "exercises" / ID / "exercise.toml"
    spec.write_text(spec.read_text() + '\n[data.d]\nfile = "rows.csv"\ncolumns = { u = "u" }\n')
    (finding,) = looked(root).findings
    assert "data.d" in finding.line
    assert "rows.csv" in finding.line


@pytest.mark.usefixtures("no_checks")
def test_folders_that_only_half_belong_to_the_course_are_told(root: Path) -> None:
    (root / "exercises" / "18_empty").mkdir()
    (root / "solutions" / "19_orphan").mkdir()
    assert [finding.file for finding in looked(root).findings] == ["exercises/18_empty", "solutions/19_orphan"]
    assert looked(root, ID).findings == ()  # who asks for one exercise hears of that one


def test_an_exercise_that_is_not_there_brings_the_one_that_was_meant(root: Path) -> None:
    with pytest.raises(UnknownExercise, match=f"Did you mean {ID}"):
        looked(root, "17_roling")


@pytest.mark.parametrize(("patient_too", "left"), [(False, 0), (True, 1)])
def test_what_a_limit_stopped_is_run_again_with_patience_before_it_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, patient_too: bool, left: int
) -> None:
    asked = []

    def run(runner: Runner) -> Outcome:
        asked.append(runner.limits)
        late = runner.limits == BRISK or patient_too
        return Outcome((Finding("here", "work", "late", "Wait"),) if late else (), late)

    monkeypatch.setattr(module, "CHECKS", (Check("busy", lambda _: iter([Trial(False, run)])),))
    assert len(looked(root).findings) == left
    assert asked == [BRISK, PATIENT]


def test_a_line_has_no_line_ends_and_no_control_characters() -> None:
    line = Finding("f", "w", "first\n   second\x1b[31m" + "x" * 1000, "Next").line
    assert line.startswith(r"f: w: first second\x1b[31m")
    assert line.endswith("…. Next")
    assert len(line) < 500


def test_findings_come_exercise_by_exercise_whatever_was_run_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("18_a", "19_b", "20_c", "21_d"):
        shutil.copytree(root / "exercises" / ID, root / "exercises" / other)
    ran = []

    def look(lesson: Lesson) -> Iterator[Finding | Trial]:
        def run(place: int, _: Runner) -> Outcome:
            ran.append((lesson.exercise.id, place))
            return Outcome((Finding(lesson.exercise.id, str(place), "wrong", "Mend it"),), False)

        yield from (Trial(place == 2, partial(run, place)) for place in range(3))

    monkeypatch.setattr(module, "CHECKS", (Check("wrong", look),))
    ids = (ID, "18_a", "19_b", "20_c", "21_d")
    found = [(one.file, int(one.what)) for one in looked(root, *ids, jobs=1).findings]
    assert found == sorted(ran) == [(exercise_id, place) for exercise_id in ids for place in range(3)]
    at = {key: i for i, key in enumerate(ran)}
    assert at["20_c", 0] < at[ID, 1], "guests of one exercise are mixed with those of another"
    assert at[ID, 2] < at[ID, 1], "what waits for a limit begins early"
