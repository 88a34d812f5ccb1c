"""The same wrong path, and how well a task tells students apart: against numbers worked out here."""

import statistics

import pytest
import sample

from harness.judge.model import ExerciseResult
from harness.report.items import discrimination
from harness.report.tally import Tally
from harness.store.model import StudentResult


def class_of(*students: StudentResult) -> Tally:
    made = Tally(sample.RUN, sample.EXERCISES, sample.TITLES)
    for student in students:
        made.add(student)
    return made


def test_students_with_one_wrong_path_are_a_group() -> None:
    again = StudentResult("twin", sample.BOB.exercises)
    groups = class_of(sample.ADA, sample.BOB, again).page(()).groups
    assert groups
    assert all([name for name, _ in group.who] == ["Bob Müller", "twin"] for group in groups)


def test_one_student_is_no_group_and_a_right_path_is_none() -> None:
    assert class_of(sample.BOB, sample.ADA, StudentResult("ada2", sample.ADA.exercises)).page(()).groups == ()


def test_discrimination_is_the_correlation_with_the_rest_of_the_score() -> None:
    task, total = [1.0, 0.0, 1.0, 0.5, 0.0], [9.0, 3.0, 8.0, 6.0, 4.0]
    rest = [8.0, 3.0, 7.0, 5.5, 4.0]
    assert discrimination(task, total) == pytest.approx(statistics.correlation(task, rest))


def test_a_task_that_all_solved_discriminates_nobody() -> None:
    assert discrimination([1.0] * 6, [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]) is None


def test_few_students_say_nothing() -> None:
    assert discrimination([1.0, 0.0], [2.0, 1.0]) is None


def test_difficulty_is_the_share_of_points_earned() -> None:
    tasks = tuple(sample.judgement("df", "by_hand", "pass", score, 1) for score in (1.0, 0.5))
    made = class_of(*(StudentResult(str(i), (ExerciseResult("01_parabola", "", (t,)),)) for i, t in enumerate(tasks)))
    (row,) = [row for e in made.page(()).exercises for row in e.tasks if row.task == "df"]
    assert row.difficulty == "0.75"
