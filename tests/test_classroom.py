"""A class in its folder: what a second run does again, and what no run may do to the first."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from small import SPEC, small_exercise

from harness import versions
from harness.classroom import LOG, EmptyClass, Settings, Summary, grade_class
from harness.runner.errors import RunnerError
from harness.runner.model import Limits
from harness.runner.session import GuestSession
from harness.runner.zygote import Zygote
from harness.spec.load import load_exercise
from harness.store.database import Store
from harness.store.errors import StoreError
from harness.wire import Stopped


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A class of one, and an exercise of one function with a file that travels."""
    small_exercise(tmp_path / "exercises" / "20_small")
    hand_in = tmp_path / "class" / "ada" / "20_small"
    hand_in.mkdir(parents=True)
    (hand_in / "by_hand.py").write_text("def f(x):\n    return float(open('table.csv').read())\n")
    return tmp_path


def grade(place: Path, seed: int | None = 7, regrade: bool = False) -> Summary:
    exercise = load_exercise(place / "exercises" / "20_small")
    settings = Settings("plain", Limits(), 1, seed=seed, regrade=regrade)
    return grade_class(place / "class", place / "out", [exercise], settings, lambda *_: None)


def score(place: Path) -> float:
    with Store(place / "out") as store:
        (student,) = store.results(["ada"], ["20_small"])
    return student.score


def test_a_file_of_the_exercise_that_was_changed_is_what_code_reads_the_next_time(place: Path) -> None:
    assert (grade(place).ran, score(place)) == (1, 1.0)
    (place / "exercises" / "20_small" / "table.csv").write_text("8")
    assert (grade(place).ran, score(place)) == (1, 0.0)


def test_more_time_for_a_task_is_given_to_who_ran_out_of_it(place: Path) -> None:
    grade(place)
    (place / "exercises" / "20_small" / "exercise.toml").write_text(SPEC + "patience = 3\n")
    assert grade(place).ran == 1


def test_judging_again_with_another_seed_is_refused_and_the_folder_keeps_its_own(place: Path) -> None:
    grade(place)
    with pytest.raises(StoreError, match="without --regrade"):
        grade(place, seed=8, regrade=True)
    assert grade(place, seed=None) == Summary(1, 0, 0, 1, 0, 7, place / "out")


@pytest.mark.parametrize("name", ["gradkit", "sympy"])
def test_another_version_of_what_only_judges_runs_no_student_code(
    place: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade(place)
    after = versions.versions() | {name: "9.9"}
    monkeypatch.setattr(versions, "versions", lambda: after)
    again = grade(place)
    assert (again.ran, again.judged) == (0, 1)
    assert grade(place).kept == 1
    assert grade(place, regrade=True).judged == 1


@pytest.mark.parametrize("name", ["python", "tensorflow", "keras", "numpy"])
def test_another_version_of_what_student_code_meets_runs_it_again(
    place: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade(place)
    after = versions.versions() | {name: "9.9"}
    monkeypatch.setattr(versions, "versions", lambda: after)
    with pytest.raises(StoreError, match="without --regrade"):
        grade(place, regrade=True)
    assert grade(place).ran == 1


def test_judging_again_starts_nothing_even_where_nothing_could_be_started(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade(place)

    def refuse(*_: object) -> None:
        raise RunnerError("a zygote", "there is no sandbox", "Run gradkit doctor")

    monkeypatch.setattr(Zygote, "__init__", refuse)
    assert grade(place, regrade=True).judged == 1
    (place / "class" / "blaise").mkdir()
    with pytest.raises(StoreError, match="no stored run of blaise's 20_small"):
        grade(place, regrade=True)


def test_nobody_is_judged_again_where_one_cannot_be(place: Path) -> None:
    for name in ("blaise", "carl", "daniel", "emmy", "zeno"):  # more than are in flight at a time
        shutil.copytree(place / "class" / "ada", place / "class" / name)
    grade(place)
    (place / "exercises" / "20_small" / "exercise.toml").write_text(SPEC.replace("points = 1", "points = 4"))
    (place / "class" / "zeno" / "20_small" / "by_hand.py").write_text("def f(x):\n    return x * x\n")
    before = (place / "out" / "results.json").read_bytes()
    with pytest.raises(StoreError, match="no stored run of zeno's 20_small"):
        grade(place, regrade=True)
    assert (score(place), (place / "out" / "results.json").read_bytes()) == (1.0, before)


def test_a_class_that_cannot_be_looked_into_is_nobody_to_grade(place: Path) -> None:
    (place / "class.zip").write_text("")
    with pytest.raises(EmptyClass, match="Name the folder with one folder per student"):
        grade_class(place / "class.zip", place / "out", [], Settings("plain", Limits(), 1), lambda *_: None)
    assert not (place / "out").exists()


def test_a_log_that_cannot_be_taken_away_is_named(place: Path) -> None:
    (place / "out" / LOG).mkdir(parents=True)
    with pytest.raises(StoreError, match=LOG):
        grade(place)


def test_where_a_guest_with_nothing_to_do_is_stopped_nobody_is_graded(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(GuestSession, "load", lambda _: Stopped("timeout", "no time"))
    with pytest.raises(RunnerError, match=r"no time\. Run gradkit doctor"):
        grade(place)
    with Store(place / "out") as store:
        assert store.count(["20_small"]) == 0
