"""The figures that exercises print come out of the oracle. Each test names where its figures are published."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
from losses import certified

from harness.oracle.numbers import ARRAY
from harness.oracle.quantity import columns_of
from harness.oracle.reference import FitReference, PathReference, TableReference, ValueReference, reference
from harness.oracle.table import iteration_table
from harness.spec.load import load_exercise
from harness.spec.model import Exercise, Figure

EXERCISES = Path(__file__).parents[2] / "exercises"


def load(exercise_id: str) -> Exercise:
    return load_exercise(EXERCISES / exercise_id)


def path_at(exercise: Exercise, task: str, figure: Figure) -> PathReference:
    found = reference(exercise, exercise.task(task), figure)
    assert isinstance(found, PathReference)
    return found


def answers(exercise: Exercise, task: str, **inputs: object) -> list[float]:
    """The right values of a value task at the inputs, rounded to floats."""
    numbers = tuple((name, Fraction(value)) for name, value in inputs.items())  # type: ignore[arg-type]
    vectors = tuple(column for column in exercise.columns if column.name in exercise.task(task).arguments)
    found = reference(exercise, exercise.task(task), Figure(True, numbers, vectors))
    assert isinstance(found, ValueReference)
    return [float(part.evaluate_in(ARRAY)(list(map(float, found.points[0])))) for part in found.answers]


def mse(slope: float, intercept: float) -> float:
    return answers(load("05_height_weight"), "mean_squared_error", slope=slope, intercept=intercept)[0]


# ---------------------------------------------------------------- 01_parabola


def test_the_walk_down_the_parabola_from_2_is_that_of_the_statement() -> None:
    """Course description, 01_parabola: 2, 1.6, 1.28, 1.024, 0.8192, …, x₁₀ = 0.2147483648, exactly 2·(4/5)ⁿ."""
    exercise = load("01_parabola")
    path = path_at(exercise, "gradient_descent", exercise.task("gradient_descent").public[0]).certified
    assert [x for (x,) in path.points[:5]] == [2, 1.6, 1.28, 1.024, 0.8192]
    assert path.points[10] == (0.2147483648,)
    assert [Fraction(text) for (text,) in path.exact] == [2 * Fraction(4, 5) ** n for n in range(11)]


def test_a_widely_copied_slip_of_the_tenth_iterate_is_not_repeated() -> None:
    """Course description, 01_parabola: a widely copied tutorial prints 0.21478364 for x₁₀."""
    (x,) = certified("parabola", ["2"], "0.1", 10).points[-1]
    assert abs(x - 0.21478364) > 3e-5


def test_the_keras_walk_from_5_is_that_of_the_statement() -> None:
    """Course description, 01_parabola: start 5 with Keras, x₁₀ = 0.5368709 and f = 0.2882304."""
    exercise = load("01_parabola")
    figure = exercise.task("keras_gradient_descent").public[1]
    target = path_at(exercise, "keras_gradient_descent", figure)
    (x,) = target.certified.points[-1]
    assert round(x, 7) == 0.5368709
    assert round(x * x, 7) == 0.2882304


def test_the_table_on_paper_is_exact() -> None:
    """Course description, 01_parabola: the first four iterations, rows (n, x, slope, x_next)."""
    exercise = load("01_parabola")
    task = exercise.task("iteration_table")
    table = reference(exercise, task, task.public[0])
    assert isinstance(table, TableReference)
    assert [tuple(map(float, row)) for row in table.rows] == [
        (1, 2, 4, 1.6),
        (2, 1.6, 3.2, 1.28),
        (3, 1.28, 2.56, 1.024),
        (4, 1.024, 2.048, 0.8192),
    ]
    assert [row[-1] for row in iteration_table(exercise).rows] == [row[-1] for row in table.rows]


# ---------------------------------------------------------------- 02 and 03


def test_the_first_derivatives_are_those_of_the_statement() -> None:
    """Course description, 02_first_derivatives: y = x² + 10 at 100 has slope 200; z = x² + b² at (20, 10): (40, 20)."""
    exercise = load("02_first_derivatives")
    assert answers(exercise, "dy_dx", x=100) == [200]
    assert answers(exercise, "partials", x=20, b=10) == [40, 20]


def test_the_second_derivatives_are_those_of_the_statement() -> None:
    """Course description, 03_second_derivatives: z = x² + b² at (20, 10) has 40 and 2; square at −3 … 3."""
    exercise = load("03_second_derivatives")
    assert answers(exercise, "tape_first_and_second", x=20, b=10) == [40, 2]
    task = exercise.task("tape_second_of_array")
    square = reference(exercise, task, task.public[0])
    assert isinstance(square, ValueReference)
    first, second = ([part.evaluate_in(ARRAY)([float(x)]) for (x,) in square.points] for part in square.answers)
    assert first == [-6, -4, -2, 0, 2, 4, 6]
    assert second == [2] * 7


@pytest.mark.parametrize("x", [3.0, -1.5])
def test_the_quartics_derivatives_are_those_of_the_power_rule(x: float) -> None:
    """g(x) = x⁴ − 3x² + x of 03_second_derivatives, differentiated by hand."""
    exercise = load("03_second_derivatives")
    assert answers(exercise, "g_first", x=x) == [4 * x**3 - 6 * x + 1]
    assert answers(exercise, "g_second", x=x) == [12 * x**2 - 6]
    assert answers(exercise, "g_third", x=x) == [24 * x]


# ---------------------------------------------------------------- 04_long_descent


def test_ten_thousand_steps_end_where_the_closed_form_does() -> None:
    """Course description, 04_long_descent: 0.98¹⁰⁰⁰⁰ ≈ 1.8228752e−88."""
    path = certified("parabola", ["1"], "0.01", 10_000)
    assert path.certified
    assert len(path.points) == 10_001
    exact = Fraction(98, 100) ** 10_000
    assert path.points[-1] == (float(exact),)
    assert f"{path.points[-1][0]:.7e}" == "1.8228752e-88"


# ---------------------------------------------------------------- 05_height_weight


def test_the_losses_of_the_two_guesses_are_those_of_the_statement() -> None:
    """Course description, 05_height_weight: (4, −120) has MSE 1057.0 and (2, 70) has 720.8."""
    assert round(mse(4, -120), 1) == 1057.0
    assert round(mse(2, 70), 1) == 720.8


def test_the_closed_form_is_that_of_the_statement() -> None:
    """Course description, 05_height_weight: the closed form rounds to 6.04 and −230.5, with MSE 127.1."""
    exercise = load("05_height_weight")
    task = exercise.task("closed_form")
    fit = reference(exercise, task, task.public[0])
    assert isinstance(fit, FitReference)
    slope, intercept = fit.alternatives[0].values
    assert round(slope, 2) == 6.04
    assert round(intercept, 1) == -230.5
    assert round(mse(slope, intercept), 1) == 127.1


def test_the_unscaled_descent_comes_near_the_best_loss_and_stays_far_from_the_best_intercept() -> None:
    """Course description, 05_height_weight: from (4, −120) at rate 2e−5, 25 iterations reach a loss of 143.4."""
    exercise = load("05_height_weight")
    task = exercise.task("run_gradient_descent")
    figure = task.public[0]
    path = path_at(exercise, task.name, figure).certified
    slope, intercept = path.points[-1]
    assert path.certified
    assert round(mse(slope, intercept), 1) == 143.4
    assert abs(intercept + 120) < 1
    assert all(math.isfinite(value) for column in columns_of(figure).values() for value in column)


# ---------------------------------------------------------------- long and chaotic


def test_a_thousand_steps_on_rosenbrock_are_certified_and_agree_with_mpmath() -> None:
    """Course description: 1000 steps at rate 0.001 from (−1.2, 1); mpmath at 60 digits is the independent walk."""
    import mpmath

    path = certified("rosenbrock", ["-1.2", "1"], "0.001", 1000)
    assert path.certified
    with mpmath.workdps(60):
        x, y, rate = mpmath.mpf("-1.2"), mpmath.mpf(1), mpmath.mpf("0.001")
        for _ in range(1000):
            u = y - x * x
            x, y = x - rate * (-2 * (1 - x) - 400 * x * u), y - rate * 200 * u
        assert path.points[-1] == (float(x), float(y))


def test_a_chaotic_path_is_certified_or_said_not_to_be() -> None:
    """x⁴/4 − x²/2 at rate 1.5: float64 loses it within 75 steps; what is called certified agrees with mpmath."""
    import mpmath

    path = certified("chaotic", ["0.3"], "1.5", 2000)
    assert path.certified == (len(path.points) == 2001)
    with mpmath.workdps(900):
        x = mpmath.mpf("0.3")
        for point in path.points:
            assert point == (float(x),)
            x = x - mpmath.mpf("1.5") * (x**3 - x)


def test_a_path_that_diverges_is_said_not_to_be_certified() -> None:
    path = certified("quartic", ["9"], "0.5", 50)
    assert not path.certified
    assert 1 <= len(path.points) < 51
    assert all(math.isfinite(x) for point in path.points for x in point)
