"""A class in its folder: what a second run does again, and what no run may do to the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness.classroom import LOG, Settings, Summary, grade_class
from harness.runner.errors import RunnerError
from harness.runner.model import Limits
from harness.runner.session import GuestSession
from harness.spec.load import load_exercise
from harness.store.database import Store
from harness.store.errors import StoreError
from harness.wire import Stopped

SPEC = """
title = "Small"
files = ["table.csv"]
[functions.f]
formula = "x**2"
variables = ["x"]
[[tasks]]
name = "f"
kind = "value"
answer = ["f"]
points = 1
public = [{ x = 3.0 }]
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A class of one, and an exercise of one function with a file that travels."""
    course = tmp_path / "exercises" / "20_small"
    course.mkdir(parents=True)
    (course / "exercise.toml").write_text(SPEC)
    (course / "table.csv").write_text("9")
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
