"""A path as a view: every number, the notes, the data of the charts, the full table."""

from __future__ import annotations

import csv
import math
from typing import Any

import msgspec
import pytest
import sample

from harness.judge.model import PathDetail
from harness.report.landscape import Sampler
from harness.report.path_chart import Scene
from harness.report.path_steps import csv_lines
from harness.report.path_view import path_view
from harness.report.view import PathView

SCENE = Scene(sample.PARABOLA, "f", Sampler(sample.landscape))


def view(detail: PathDetail, scene: Scene = SCENE) -> PathView:
    return path_view(detail, scene, "../data/all.csv")


def chart(detail: PathDetail, scene: Scene = SCENE) -> Any:
    return msgspec.json.decode(str(view(detail, scene).chart))


def test_a_row_has_the_students_number_the_certified_one_and_its_fraction() -> None:
    row = view(sample.parabola_path(1.2, 10)).rows[1]
    assert (row.observed, row.certified, row.exact) == (("2.4",), ("1.6",), ("8/5",))
    assert (row.error, row.verdict, row.first_wrong) == ("0.8", "off", True)


def test_the_step_that_goes_wrong_first_says_what_slope_and_rate_it_implies() -> None:
    notes = view(sample.parabola_path(1.2, 10)).notes
    assert notes[0] == (
        "From step 0 to step 1 the path moves as if the slope were −4, or the rate were −0.1 (the rate given is 0.1)."
    )


def test_a_right_path_has_nothing_to_note() -> None:
    right = view(sample.parabola_path(0.8, 10))
    assert right.notes == ()
    assert {row.verdict for row in right.rows} == {"ok"}
    assert right.tolerance_note == ("Tolerance of each step: derived from the rounding errors of float64, not widened.")


def test_a_widened_tolerance_is_shown_beside_the_derived_one() -> None:
    widened = view(sample.parabola_path(0.8, 3, widen=1000.0))
    assert widened.widened
    assert "widened by the exercise, by a factor of 1000" in widened.tolerance_note
    assert (widened.rows[0].derived, widened.rows[0].tolerance) == ("8 × 10⁻¹⁶", "8 × 10⁻¹³")


def test_a_path_that_ends_early_or_is_no_number_is_put_in_words() -> None:
    broken = view(sample.broken_path())
    assert [row.observed[0] for row in broken.rows[2:]] == [
        "not a number",
        "infinite",
        "minus infinite",
        "missing",
        "missing",
    ]
    assert [row.verdict for row in broken.rows] == ["ok", "ok", "off", "off", "off", "missing", "missing"]
    assert broken.notes[0] == "5 points came back where 7 are asked for."
    assert "cannot be certified" in broken.notes[1]


def test_a_path_that_goes_on_too_long_says_that_its_end_is_not_asked() -> None:
    right = sample.parabola_path(0.8, 4)
    longer = msgspec.structs.replace(right, certified=right.certified[:4], tolerances=right.tolerances[:4])
    assert view(longer).rows[-1].verdict == "not asked"
    assert view(longer).rows[-1].certified == ("–",)


def test_the_charts_have_null_for_what_is_no_number_and_say_each_step() -> None:
    data = chart(sample.broken_path())
    assert data["student"] == [[2.0, 1.6, None, None, None, None, None]]
    assert data["errors"][2:] == [None] * 5
    assert data["right"] == [True, True, False, False, False, False, False]
    assert data["says"][1] == ("step 1: x = 1.6, certified 1.6; error 0, tolerance 6.4 × 10⁻¹⁶, within tolerance")
    assert data["says"][5].startswith("step 5: x = none, certified 0.65536")
    assert data["graph"]["x_extent"][0] < 0.5


def test_two_variables_have_contours_and_both_coordinates() -> None:
    data = chart(sample.line_path(True), Scene(sample.LINE, "mse", Sampler(sample.landscape)))
    assert data["graph"] is None
    assert len(data["student"]) == len(data["certified"]) == 2
    assert data["contours"]["width"] * data["contours"]["height"] == len(data["contours"]["values"])


def test_without_the_exercise_at_hand_the_values_along_the_path_are_drawn() -> None:
    lonely = view(sample.parabola_path(0.8, 3), Scene())
    assert lonely.land_title == "Along the path: f"
    assert chart(sample.parabola_path(0.8, 3), Scene())["graph"] is None


def test_every_list_of_the_charts_is_as_long_as_its_steps() -> None:
    for detail in (sample.parabola_path(0.8, 10), sample.broken_path(), sample.long_path()):
        data = chart(detail)
        many = len(data["steps"])
        names = ("student_values", "certified_values", "errors", "derived", "tolerances", "right", "says")
        assert {len(data[name]) for name in names} == {many}
        assert {len(path) for path in (*data["student"], *data["certified"])} == {many}


def test_an_empty_path_is_a_view_without_a_point() -> None:
    nothing = msgspec.structs.replace(
        sample.parabola_path(0.8, 1),
        observed=(),
        certified=(),
        errors=(),
        tolerances=(),
        derived=(),
        values=(),
        observed_values=(),
    )
    assert view(nothing).rows == ()


def test_ten_thousand_steps_are_thinned_with_a_note_a_gap_and_a_full_table() -> None:
    long = view(sample.long_path())
    assert len(long.rows) < 300
    assert 4130 in [row.step for row in long.rows]
    assert long.notes[-1].startswith(f"Of 10001 points {len(long.rows)} are shown")
    assert sum(row.skipped for row in long.rows) + len(long.rows) == 10_001
    assert long.download == "../data/all.csv"


def test_a_path_shown_whole_offers_no_full_table() -> None:
    assert view(sample.parabola_path(0.8, 10)).download == ""


def test_the_full_table_has_every_step_and_every_digit() -> None:
    detail = sample.long_path()
    rows = list(csv.DictReader(csv_lines(detail)))
    assert len(rows) == 10_001
    assert [float(row["student w"]) for row in rows] == [point[0] for point in detail.observed]
    assert [float(row["tolerance"]) for row in rows] == list(detail.tolerances)
    assert [row["n"] for row in rows if row["verdict"] == "off"] == ["4130"]


def test_the_full_table_leaves_out_what_is_missing_and_keeps_what_is_no_number() -> None:
    rows = list(csv.DictReader(csv_lines(sample.broken_path())))
    assert math.isnan(float(rows[2]["student x"]))
    assert rows[6]["student x"] == ""
    assert float(rows[6]["certified x"]) == pytest.approx(2 * 0.8**6)
