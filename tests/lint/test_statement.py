"""Numbers as statements write them, and labels as the oracle answers them."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from harness.lint.expected import LabelError, expected
from harness.lint.model import Lesson
from harness.lint.statement import figures_are_the_oracles, labelled, numbers
from harness.spec.course import Course

ROOT = Path(__file__).parents[2]
COURSE = Course(ROOT / "exercises", ROOT / "solutions")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("9 and 6", ["9", "6"]),
        ("−3.5, 21, -36", ["-3.5", "21", "-36"]),
        ("| $x_{10} = 0.2147483648$, where $x_0 = 2$", ["0.2147483648", "2"]),
        (r"$1.8228752\cdot10^{-88}$ and $5\cdot 10^3$", ["1.8228752e-88", "5e3"]),
        ("5.80e-37, 2E5", ["5.80e-37", "2e5"]),
        (r"10\,000 steps, 1_000", ["10000", "1000"]),
        ("(3.584437, −1.848223)", ["3.584437", "-1.848223"]),
        ("float32, x2 and v1.5", []),
    ],
)
def test_numbers_are_read_as_a_reader_reads_them(text: str, values: list[str]) -> None:
    assert [one.value for one in numbers(text)] == [Fraction(value) for value in values]


@pytest.mark.parametrize(
    ("shown", "exact", "right"),
    [
        ("0.21", 0.2147483648, True),
        ("0.22", 0.2147483648, False),
        ("0.21478364", 0.2147483648, False),  # the slip that is copied all over the web
        ("1.50", 1.5, True),
        ("7", 7.0, True),
        ("7", 7.2, False),  # without decimals nothing is said about rounding
        (r"1.82\cdot10^{-88}", 1.8228752e-88, True),
        (r"1.83\cdot10^{-88}", 1.8228752e-88, False),
    ],
)
def test_a_figure_is_the_number_rounded_to_its_decimals(shown: str, exact: float, right: bool) -> None:
    (one,) = numbers(shown)
    assert one.agrees(exact) is right


def test_a_label_speaks_of_what_stands_before_it_in_its_line() -> None:
    first, second, cell = labelled(
        "no 1\nends at 2 <!-- = f(1) --> where 3.5 <!-- = f(2) --> and 4\n| 5 | 6 <!-- = f(3) -->|"
    )
    assert (first.line, first.label, [one.text for one in first.shown]) == (2, "f(1)", ["2"])
    assert [one.text for one in second.shown] == ["3.5"]
    assert [one.text for one in cell.shown] == ["6"]


def test_a_line_that_shows_fewer_numbers_than_its_label_means_is_told(lesson: Callable[[], Lesson]) -> None:
    one = lesson()
    path = one.folder / "statement.md"
    path.write_text(path.read_text().replace("10.50000 <!-- = f(3) -->", "10.50000 <!-- = f(3), df(3) -->"))
    told = next(finding.line for finding in figures_are_the_oracles(one))
    assert "f(3), df(3) is 2 numbers; the line shows 1" in told


# ---------------------------------------------------------------- what labels mean, against NumPy and closed forms


def test_a_path_is_a_sequence_of_points() -> None:
    parabola = COURSE.load("01_parabola")
    walk = expected(parabola, "gradient_descent(2, 0.1, 10)")
    assert np.allclose(walk, 2 * 0.8 ** np.arange(11), rtol=1e-15)
    assert expected(parabola, "gradient_descent(2, 0.1, 10)[-1], df(-2.5)") == (0.2147483648, -5.0)
    assert expected(parabola, "iteration_table()[3]") == (4.0, 1.024, 2.048, 0.8192)


def test_data_columns_are_left_out_and_mean_the_whole_file() -> None:
    men = COURSE.load("05_height_weight")
    heights, weights = np.loadtxt(men.folder / "heights_weights.csv", delimiter=",", skiprows=1, unpack=True)
    assert np.allclose(expected(men, "closed_form()"), np.polyfit(heights, weights, 1), rtol=1e-10)
    assert np.allclose(expected(men, "mse(closed_form())"), np.polyfit(heights, weights, 1, full=True)[1] / 150)


def test_an_array_is_an_argument_where_a_task_takes_one() -> None:
    arrays = COURSE.load("03_second_derivatives")
    assert expected(arrays, "tape_second_of_array([-3, 0.5])") == (-6.0, 1.0, 2.0, 2.0)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("f(", "it is not written as"),
        ("import os", "it is not written as"),
        ("__import__('os')", "there is no __import__"),
        ("f.__class__", "is no figure"),
        ("f(3, 4)", "f takes x; 2 numbers"),
        ("f('three')", "f takes x"),
        ("f(3)[0]", "there are no parts"),
        ("gradient_descent(2, 0.1, 10)[11]", "there are 11 parts"),
        ("grad_descent(2, 0.1, 10)", "Did you mean 'gradient_descent'?"),
    ],
)
def test_a_label_that_means_nothing_is_told_why(label: str, said: str) -> None:
    with pytest.raises(LabelError, match=r".") as told:
        expected(COURSE.load("01_parabola"), label)
    assert said in str(told.value)
