"""A student's page as a view-model: what is on it, and what a hidden figure keeps to itself."""

from __future__ import annotations

from typing import get_args

import msgspec
import sample

from harness.judge.model import Detail
from harness.report.details import DETAILS, detail_view
from harness.report.markup import engine
from harness.report.path_chart import Scene
from harness.report.student_view import Course, derivation_view, student_page, task_view
from harness.store.model import StudentResult

COURSE = Course(exercises=sample.EXERCISES, titles=sample.TITLES)


def test_every_kind_of_detail_has_a_row_and_a_partial() -> None:
    assert set(DETAILS) == set(get_args(Detail))
    for detail in (sample.parabola_path(0.8, 2), sample.numbers(True)):
        view = detail_view(detail, Scene())
        assert engine().get_template(view.partial)


def test_a_hidden_figure_says_whether_it_passed_and_where_it_first_differs_and_no_more() -> None:
    judged = sample.parabola(sample.parabola_path(1.2, 10), True, "fail").judgements[2]
    view = task_view(judged, "01_parabola", COURSE, "bob")
    assert [(one.number, one.status.key, one.where) for one in view.hidden] == [
        (1, "fail", "first differs at step 1"),
        (2, "pass", ""),
    ]
    assert sample.SECRET not in repr(view)


def test_a_figure_does_not_repeat_what_the_task_has_said() -> None:
    judged = sample.parabola(sample.parabola_path(1.2, 10), True).judgements[2]
    view = task_view(judged, "01_parabola", COURSE, "bob")
    assert view.message.startswith("Step 1 should move toward the minimum")
    assert view.figures[0].message == ""
    assert view.mistakes == ("Steps uphill: the update adds the gradient",)


def test_a_task_the_exercise_no_longer_has_is_still_shown() -> None:
    judged = msgspec.structs.replace(sample.parabola(sample.parabola_path(0.8, 3), False).judgements[2], task="gone")
    view = task_view(judged, "01_parabola", COURSE, "bob")
    assert view.figures[0].detail is not None
    assert task_view(judged, "no_such_exercise", COURSE, "bob").figures[0].detail is not None


def test_a_student_with_nothing_has_a_page() -> None:
    page = student_page(StudentResult("nobody", ()), COURSE, ())
    assert page.mark.score == page.mark.maximum == "0"
    assert page.exercises == ()


def test_a_derivation_that_cannot_be_set_falls_back_to_its_text() -> None:
    first, second = derivation_view(sample.DERIVATIONS["01_parabola"][0]).steps
    assert first.math is not None
    assert second.math is None
    assert second.text == "d/dx g = g'"
