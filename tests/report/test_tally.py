"""The class added up: against sums made here by hand."""

from __future__ import annotations

import sample

from harness.judge.model import ExerciseResult
from harness.report.tally import Tally
from harness.store.model import StudentResult


def tally(*students: StudentResult) -> Tally:
    made = Tally(sample.RUN, sample.EXERCISES, sample.TITLES)
    for student in students:
        made.add(student)
    return made


def test_an_empty_class_has_a_page() -> None:
    page = tally().page(())
    assert page.students == 0
    assert page.mean.score == page.median.score == "0"
    assert list(tally().rows()) == []


def test_mean_and_median_are_those_of_the_shares() -> None:
    page = tally(sample.ADA, sample.BOB, sample.NAN).page(())
    assert page.mean.score == f"{(11 + 7.5 + 9.5) / 3:.2f}"
    assert page.median.score == "9.5"
    assert page.mean.maximum == "13"


def test_each_student_falls_into_one_band_and_full_marks_into_the_last() -> None:
    full = ExerciseResult("01_parabola", "", (sample.judgement("df", "by_hand", "pass", 1, 1),))
    page = tally(sample.ADA, sample.BOB, StudentResult("best", (full,))).page(())
    assert sum(band.students for band in page.bands) == 3
    assert page.bands[-1].students == 1
    assert max(band.share for band in page.bands) == 100


def test_a_mistake_counts_a_student_once_and_says_who_and_where() -> None:
    twice = StudentResult(
        "zoe",
        (
            ExerciseResult(
                "01_parabola",
                "",
                tuple(
                    sample.judgement(name, "by_hand", "fail", 0, 1, mistakes=("update-sign-ascent",))
                    for name in ("df", "gradient_descent")
                ),
            ),
        ),
    )
    first, second = tally(sample.BOB, twice).page(()).mistakes
    assert (first.title, first.students) == ("Steps uphill: the update adds the gradient", 2)
    assert [name for name, _ in first.who] == ["Bob Müller", "zoe"]
    assert set(first.tasks) == {"df", "gradient_descent"}
    assert (second.title, second.students, second.share) == ("Sequential update", 1, 50)


def test_the_map_has_a_cell_for_every_task_of_every_exercise() -> None:
    made = tally(sample.ADA, sample.LONG)
    assert [column.task for column in made.page(()).columns] == [
        task.name for exercise in sample.EXERCISES.values() for task in exercise.tasks
    ]
    ada, long = made.rows()
    assert [cell.status.letter if cell.status else "·" for cell in ada.cells] == list("PNPPPEPJ")
    assert [cell.status.letter if cell.status else "·" for cell in long.cells] == list("PNFPP···")
    assert ada.cells[1].title == "ada, iteration_table: not attempted, 0 of 1"
    assert ada.cells[1].href == "students/ada.html#01_parabola-iteration_table"


def test_a_task_no_exercise_announced_gets_a_column_beside_its_exercise() -> None:
    extra = ExerciseResult("01_parabola", "", (sample.judgement("bonus", "by_hand", "pass", 3, 3),))
    made = tally(sample.ADA, StudentResult("zoe", (extra,)))
    tasks = [column.task for column in made.page(()).columns]
    assert tasks.index("bonus") == 5
    ada, zoe = made.rows()
    assert ada.cells[5].status is None
    assert zoe.cells[5].title == "zoe, bonus: pass, 3 of 3"


def test_a_tasks_mean_is_over_those_who_have_it() -> None:
    page = tally(sample.ADA, sample.BOB, sample.LONG).page(())
    descent = page.exercises[0].tasks[2]
    assert descent.mean.score == "1"
    assert [(one.status.letter, one.students) for one in descent.slices] == [("P", 1), ("F", 2)]
    assert [one.students for one in page.exercises[1].tasks[2].slices] == [2]


def test_a_fault_of_the_kit_is_listed_with_its_place() -> None:
    assert tally(sample.ADA).page(()).faults == (
        ("ada", "students/ada.html#05_height_weight-keras_run_adam", "keras_run_adam"),
    )
