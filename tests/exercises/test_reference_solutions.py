"""The reference solutions against the figures their statements publish, and against mathematics done another way."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
HEIGHTS, WEIGHTS = np.loadtxt(
    ROOT / "exercises" / "05_height_weight" / "heights_weights.csv", delimiter=",", skiprows=1, unpack=True
)

Solution = Callable[[str, str], ModuleType]


def close(observed: object, expected: object, relative: float = 1e-12) -> bool:
    return bool(
        np.allclose(np.asarray(observed, dtype=float), np.asarray(expected, dtype=float), rtol=relative, atol=0)
    )


# ---------------------------------------------------------------- 01_parabola


@pytest.mark.parametrize(
    ("script", "function", "relative"),
    [
        ("by_hand", "gradient_descent", 1e-14),
        ("with_tape", "tape_gradient_descent", 1e-6),
        ("with_tape", "keras_gradient_descent", 1e-6),
    ],
)
def test_every_descent_on_the_parabola_is_two_times_four_fifths_to_the_n(
    solution: Solution, script: str, function: str, relative: float
) -> None:
    path = getattr(solution("01_parabola", script), function)(2.0, 0.1, 10)
    exact = [2 * Fraction(4, 5) ** n for n in range(11)]
    assert float(exact[-1]) == 0.2147483648  # the statement's last point
    assert close(path, [float(x) for x in exact], relative)


def test_the_table_is_the_descent_in_exact_fractions(solution: Solution) -> None:
    x = Fraction(2)
    for n, row in enumerate(solution("01_parabola", "by_hand").iteration_table(), start=1):
        following = x - Fraction(1, 10) * 2 * x
        assert [Fraction(str(number)) for number in row] == [n, x, 2 * x, following]
        x = following
    assert n == 4


def test_keras_from_five_ends_where_the_statement_says(solution: Solution) -> None:
    last = solution("01_parabola", "with_tape").keras_gradient_descent(5.0, 0.1, 10)[-1]
    assert last == pytest.approx(0.5368709, abs=1e-6)
    assert last**2 == pytest.approx(0.2882304, abs=1e-6)


@pytest.mark.parametrize("x", [3.0, -2.5, -7.25])
def test_slopes_of_the_parabola_agree_with_a_central_difference(solution: Solution, x: float) -> None:
    by_hand, with_tape = solution("01_parabola", "by_hand"), solution("01_parabola", "with_tape")
    difference = (by_hand.f(x + 0.5) - by_hand.f(x - 0.5)) / 1.0  # exact for a quadratic
    assert by_hand.df(x) == difference
    assert float(with_tape.tape_df(x)) == pytest.approx(difference, rel=1e-6)


# ---------------------------------------------------------------- 02_first_derivatives


def test_first_derivatives_are_the_published_ones(solution: Solution) -> None:
    by_hand, with_tape = (solution("02_first_derivatives", script) for script in ("by_hand", "with_tape"))
    assert by_hand.dy_dx(100.0) == 200
    assert float(with_tape.tape_dy_dx(100.0)) == 200
    assert tuple(by_hand.partials(20.0, 10.0)) == (40, 20)
    assert [float(g) for g in with_tape.tape_partials(20.0, 10.0)] == [40, 20]
    assert [float(g) for g in with_tape.tape_partials_list(20.0, 10.0)] == [40, 20]


def test_a_tape_sees_nothing_of_constants_that_nobody_watched(solution: Solution) -> None:
    assert solution("02_first_derivatives", "with_tape").tape_unwatched(20.0, 10.0) == [None, None]


# ---------------------------------------------------------------- 03_second_derivatives


@pytest.mark.parametrize(("x", "published"), [(3.0, (91, 102, 72)), (-1.5, (-3.5, 21, -36))])
def test_higher_derivatives_are_the_published_ones(
    solution: Solution, x: float, published: tuple[float, float, float]
) -> None:
    by_hand, with_tape = (solution("03_second_derivatives", script) for script in ("by_hand", "with_tape"))
    assert (by_hand.g_first(x), by_hand.g_second(x), by_hand.g_third(x)) == published
    assert float(with_tape.tape_third(x)) == published[2]


@pytest.mark.parametrize("x", [-4.3, -2.75, 0.3])
def test_higher_derivatives_agree_with_the_taylor_coefficients(solution: Solution, x: float) -> None:
    by_hand = solution("03_second_derivatives", "by_hand")
    shifted = np.polynomial.Polynomial([0, 1, -3, 0, 1])(np.polynomial.Polynomial([x, 1]))  # g(x + t) in powers of t
    assert close([by_hand.g_first(x), by_hand.g_second(x), by_hand.g_third(x)], shifted.coef[1:4] * [1, 2, 6])


def test_nested_tapes_give_forty_and_two(solution: Solution) -> None:
    with_tape = solution("03_second_derivatives", "with_tape")
    assert [float(d) for d in with_tape.tape_first_and_second(20.0, 10.0)] == [40, 2]


def test_an_array_of_points_has_slopes_twice_itself_and_curvature_two(solution: Solution) -> None:
    xs = np.arange(-3.0, 4.0)
    first, second = solution("03_second_derivatives", "with_tape").tape_second_of_array(xs)
    assert np.array_equal(first, [-6, -4, -2, 0, 2, 4, 6])
    assert np.array_equal(second, [2] * 7)


# ---------------------------------------------------------------- 05_height_weight


def test_the_losses_are_the_published_ones(solution: Solution) -> None:
    mse = solution("05_height_weight", "by_hand").mean_squared_error
    assert round(mse(HEIGHTS, WEIGHTS, 4.0, -120.0), 1) == 1057.0
    assert round(mse(HEIGHTS, WEIGHTS, 2.0, 70.0), 1) == 720.8


def test_the_closed_form_is_the_published_line_and_that_of_least_squares(solution: Solution) -> None:
    by_hand = solution("05_height_weight", "by_hand")
    slope, intercept = by_hand.closed_form(HEIGHTS, WEIGHTS)
    assert (round(slope, 2), round(intercept, 1)) == (6.04, -230.5)
    assert round(by_hand.mean_squared_error(HEIGHTS, WEIGHTS, slope, intercept), 1) == 127.1
    assert close((slope, intercept), np.polyfit(HEIGHTS, WEIGHTS, 1), 1e-9)


def test_the_gradients_agree_with_central_differences_which_are_exact_for_a_quadratic(solution: Solution) -> None:
    by_hand = solution("05_height_weight", "by_hand")

    def loss(slope: float, intercept: float) -> float:
        return float(by_hand.mean_squared_error(HEIGHTS, WEIGHTS, slope, intercept))

    expected = ((loss(5.0, -120.0) - loss(3.0, -120.0)) / 2, (loss(4.0, -119.0) - loss(4.0, -121.0)) / 2)
    observed = by_hand.gradients(HEIGHTS, WEIGHTS, 4.0, -120.0)
    assert close(observed, expected, 1e-9)
    assert [round(float(g), 2) for g in observed] == [-4167.96, -60.12]


@pytest.mark.parametrize(
    ("script", "function"), [("by_hand", "run_gradient_descent"), ("with_tape", "tape_run_gradient_descent")]
)
def test_the_unscaled_descent_ends_with_a_good_loss_and_a_bad_intercept(
    solution: Solution, script: str, function: str
) -> None:
    path = getattr(solution("05_height_weight", script), function)(HEIGHTS, WEIGHTS, 4.0, -120.0, 2e-5, 25)
    assert len(path) == 26
    slope, intercept = path[-1]
    assert round(float(np.mean((WEIGHTS - slope * HEIGHTS - intercept) ** 2)), 1) == 143.4
    assert (round(float(slope), 3), round(float(intercept), 3)) == (4.436, -119.994)
    design = np.column_stack([HEIGHTS, np.ones_like(HEIGHTS)])
    contraction = np.eye(2) - 2e-5 * 2 * design.T @ design / len(HEIGHTS)  # the descent as a linear map
    best = np.polyfit(HEIGHTS, WEIGHTS, 1)
    closed = best + np.linalg.matrix_power(contraction, 25) @ (np.array([4.0, -120.0]) - best)
    assert close(path[-1], closed, 1e-9)


@pytest.mark.parametrize(("rate", "steps"), [(0.1, 100), (0.07, 6)])
def test_the_standardised_descent_follows_its_closed_form(solution: Solution, rate: float, steps: int) -> None:
    observed = solution("05_height_weight", "by_hand").standardised_descent(HEIGHTS, WEIGHTS, rate, steps)
    slope = np.polyfit(HEIGHTS, WEIGHTS, 1)[0] * (
        1 - (1 - 2 * rate) ** steps
    )  # on a round valley each step takes a share
    assert close(observed, (slope, WEIGHTS.mean() - slope * HEIGHTS.mean()), 1e-9)


def test_a_hundred_standardised_steps_reach_the_published_line(solution: Solution) -> None:
    slope, intercept = solution("05_height_weight", "by_hand").standardised_descent(HEIGHTS, WEIGHTS, 0.1, 100)
    assert (round(slope, 2), round(intercept, 1)) == (6.04, -230.5)


def test_adam_runs_past_the_bottom_of_the_valley_and_returns_while_rmsprop_creeps_toward_it(solution: Solution) -> None:
    with_tape = solution("05_height_weight", "with_tape")
    bottom = np.sum(HEIGHTS * (WEIGHTS + 120)) / np.sum(HEIGHTS**2)  # the best slope for intercept −120
    adam = [slope for slope, _ in with_tape.keras_run_adam(HEIGHTS, WEIGHTS, 4.0, -120.0, 0.1, 25)]
    assert round(max(adam), 2) == 4.62
    assert max(adam) > bottom + 0.1
    assert adam[-1] < bottom
    rmsprop = [slope for slope, _ in with_tape.keras_run_rmsprop(HEIGHTS, WEIGHTS, 4.0, -120.0, 0.02, 25)]
    assert rmsprop == sorted(rmsprop)
    assert bottom - 0.05 < rmsprop[-1] < bottom
