"""The function under a path: extents, levels and samples, checked against the function itself."""

from __future__ import annotations

import math

import numpy as np
import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from harness.report.landscape import Contours, Floats, Graph, Sampler, extent
from harness.spec.model import Exercise

anything = st.lists(st.floats(), max_size=30)


@given(anything, anything)
def test_an_extent_is_a_finite_stretch_whatever_the_path(certified: list[float], observed: list[float]) -> None:
    low, high = extent(certified, observed, 0.2)
    assert math.isfinite(low)
    assert math.isfinite(high)
    assert low < high


def test_the_certified_path_and_a_near_path_lie_within() -> None:
    low, high = extent([2.0, 1.6, 1.28], [2.0, 2.4, 2.88], 0.2)
    assert low < 1.28
    assert high > 2.88


def test_a_path_that_runs_away_does_not_flatten_the_certified_one() -> None:
    low, high = extent([2.0, 1.6, 1.28], [2.0, 500.0, 1e9, math.inf], 0.2)
    assert (low, high) < (2.0, 5.0)
    low, high = extent([10.0**n for n in range(300)], [], 0.2)
    assert high < 1e11


def test_the_graph_is_the_function() -> None:
    graph = Sampler(sample.landscape).draw(sample.PARABOLA, "f", ((-1.0, 3.0),))
    assert isinstance(graph, Graph)
    assert np.allclose(graph.values, np.square(graph.x), rtol=1e-5)  # type: ignore[arg-type]
    assert graph.y_extent[0] < 0
    assert graph.y_extent[1] > 9


def test_contours_run_row_by_row_from_the_lowest_y_with_levels_closer_at_the_bottom() -> None:
    drawing = Sampler(sample.landscape).draw(sample.LINE, "mse", ((3.0, 7.0), (-300.0, -100.0)))
    assert isinstance(drawing, Contours)
    rows = np.array(drawing.values, dtype=float).reshape(drawing.height, drawing.width)
    corner = sample.landscape(sample.LINE, "mse", np.array([[7.0, -300.0]]))[0]
    assert rows[0, -1] == pytest.approx(corner, rel=1e-5)
    levels = np.array(drawing.levels)
    assert levels[0] == pytest.approx(np.nanmin(rows), rel=1e-4)
    steps = np.diff(levels)[1:]
    assert (np.diff(steps) > 0).all()


def test_where_the_function_is_not_defined_there_is_nothing_to_draw() -> None:
    def logarithm(_exercise: Exercise, _function: str, points: Floats) -> Floats:
        with np.errstate(invalid="ignore", divide="ignore"):
            values: Floats = np.log(points[:, 0])
        return values

    graph = Sampler(logarithm).draw(sample.PARABOLA, "f", ((-1.0, 1.0),))
    assert isinstance(graph, Graph)
    assert graph.values[0] is None
    assert graph.values[-1] == 0
    nothing = Sampler(lambda *_: np.full(161, np.nan)).draw(sample.PARABOLA, "f", ((0.0, 1.0),))
    assert isinstance(nothing, Graph)
    assert set(nothing.values) == {None}


def test_a_flat_or_undefined_landscape_has_no_levels_that_would_break_the_chart() -> None:
    for value in (1.0, math.nan):
        drawing = Sampler(lambda _, __, points, v=value: np.full(len(points), v)).draw(  # type: ignore[misc]
            sample.LINE, "mse", ((0.0, 1.0), (0.0, 1.0))
        )
        assert isinstance(drawing, Contours)
        assert drawing.levels == ()


def test_the_same_drawing_is_made_once() -> None:
    calls = []

    def counted(exercise: Exercise, function: str, points: Floats) -> Floats:
        calls.append(function)
        return sample.landscape(exercise, function, points)

    sampler = Sampler(counted)
    for _ in range(3):
        sampler.draw(sample.PARABOLA, "f", ((0.0, 1.0),))
    assert calls == ["f"]
