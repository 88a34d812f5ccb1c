"""The paths of several tasks on one surface: which come together, what is said of each, what is drawn."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
import pytest
import sample

from harness.judge.model import PathDetail
from harness.report.landscape import Sampler
from harness.report.path_chart import Scene
from harness.report.student_view import Course, exercise_view
from harness.report.together import COLOURS, Walk, shown_steps, together_views
from harness.report.view import TogetherView

MSE = Scene(sample.LINE, "mse", Sampler(sample.landscape))
RIGHT, WRONG = sample.line_path(False), sample.line_path(True)


def one(*details: PathDetail) -> TogetherView:
    (view,) = together_views([Walk(f"task_{n}", detail, MSE) for n, detail in enumerate(details, 1)])
    return view


def lanes(view: TogetherView) -> Any:
    return msgspec.json.decode(str(view.chart))["lanes"]


def with_points(detail: PathDetail, observed: Sequence[tuple[float, ...]]) -> PathDetail:
    """The path with other points, each judged as the point in its place."""
    return msgspec.structs.replace(detail, observed=tuple(observed))


def test_a_right_path_is_drawn_alone_and_a_wrong_one_with_its_certified_companion_and_a_cross() -> None:
    wrong, right = lanes(one(WRONG, RIGHT))
    assert (right["certified_x"], right["trouble"]) == ([], None)
    assert wrong["trouble"] == pytest.approx(WRONG.observed[1], rel=1e-6)
    assert np.allclose([wrong["certified_x"], wrong["certified_y"]], np.transpose(WRONG.certified), rtol=1e-6)
    assert np.allclose([right["x"], right["y"]], np.transpose(RIGHT.observed), rtol=1e-6)


def test_each_row_has_the_steps_the_last_point_with_all_digits_and_the_verdict() -> None:
    first, second = one(WRONG, RIGHT).lanes
    assert (first.number, first.name, first.steps, first.right) == (1, "task_1", "25", False)
    assert first.verdict == "wrong from step 1"
    assert (second.number, second.verdict) == (2, "right")
    assert tuple(map(float, second.last)) == RIGHT.observed[-1]
    assert float(second.value) == RIGHT.observed_values[-1]


def test_paths_come_together_by_function_and_variables_and_only_where_there_are_two() -> None:
    other = msgspec.structs.replace(RIGHT, variables=("a", "b"))
    curve = Walk("one_variable", sample.parabola_path(0.8, 3), Scene(sample.PARABOLA, "f", MSE.sampler))
    assert together_views([Walk("a", RIGHT, MSE), Walk("b", other, MSE), curve, curve]) == ()
    assert len(together_views([Walk("a", RIGHT, MSE), Walk("b", RIGHT, Scene(sample.LINE, "sse", MSE.sampler))])) == 0
    (view,) = together_views([Walk("a", RIGHT, MSE), Walk("b", other, MSE), Walk("c", RIGHT, MSE)])
    assert [lane.name for lane in view.lanes] == ["a", "c"]


def test_without_the_exercise_at_hand_there_is_nothing_to_draw_on() -> None:
    assert together_views([Walk("a", RIGHT, Scene()), Walk("b", RIGHT, Scene())]) == ()


def test_a_path_without_points_stays_away_and_one_that_ends_early_waits_at_its_end() -> None:
    short, whole = lanes(one(with_points(RIGHT, RIGHT.observed[:4]), with_points(RIGHT, ()), RIGHT))
    assert len(short["x"]) == len(whole["x"]) == 26
    assert np.allclose(short["x"][3:], RIGHT.observed[3][0], rtol=1e-6)
    assert short["trouble"] is None  # the first wrong step is one that is missing


def test_what_is_no_number_or_far_away_is_put_in_words_and_drawn_nowhere() -> None:
    broken = with_points(
        RIGHT, (*RIGHT.observed[:3], (math.nan, math.inf), (1e300, -1e300), (7.0,), *RIGHT.observed[6:])
    )
    view = one(broken, RIGHT)
    assert view.notes == ("Partly outside the drawing, or no numbers: task_1.",)
    assert lanes(view)[0]["x"][3] is None
    assert lanes(view)[0]["y"][5] is None


def test_long_paths_are_thinned_evenly_from_first_to_last() -> None:
    steps = shown_steps(10_001)
    assert (len(steps), steps[0], steps[-1]) == (250, 0, 10_000)
    assert {after - before for before, after in itertools.pairwise(steps)} == {40, 41}
    assert shown_steps(26) == tuple(range(26))


def test_more_paths_than_colours_are_told_apart_by_number() -> None:
    view = one(*[RIGHT] * (COLOURS + 2))
    assert [lane.number for lane in view.lanes] == list(range(1, COLOURS + 3))
    assert {lane.colour for lane in view.lanes} == set(range(COLOURS))


def test_a_name_cannot_end_the_script_element() -> None:
    (view,) = together_views([Walk(sample.HOSTILE, RIGHT, MSE), Walk("b", RIGHT, MSE)])
    assert not set(view.chart) & set("<>&\u2028\u2029")


def test_an_exercise_shows_the_first_public_figure_of_each_task_that_has_a_path() -> None:
    course = Course(exercises=sample.EXERCISES, sampler=MSE.sampler)
    (view,) = exercise_view(sample.two_descents(), course).together
    assert [lane.name for lane in view.lanes] == ["run_gradient_descent", "keras_run_adam"]
    assert view.function == "mse"
    assert exercise_view(sample.height_weight(False), course).together == ()
