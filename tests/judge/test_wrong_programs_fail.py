"""Programs that are slightly wrong never pass: in rate, derivative, precision, rounding, one step or shape."""

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from observed import judge, load, numbers, returned

from harness.judge.judge import judge_task
from harness.judge.numbers import Compared
from harness.oracle.figures import figures
from harness.oracle.program import Entry
from harness.wire import Alien, Entries, Items, Nothing, Returned, Text, Value

Slope = Callable[[float], float]
Walk = Callable[[float, float, int], Sequence[float]]


def descend(x: float, rate: float, n: int, slope: Slope = lambda x: 2 * x) -> list[float]:
    path = [x]
    for _ in range(n):
        x = x - rate * slope(x)
        path.append(x)
    return path


def with_slope(slope: Slope) -> Walk:
    return lambda x, rate, n: descend(x, rate, n, slope)


def off_in_the_middle(x: float, rate: float, n: int) -> list[float]:
    path = descend(x, rate, n // 2)
    return path + descend(path[-1] * (1 + 1e-12), rate, n - n // 2)[1:]


def in_float32(factor: float) -> Walk:
    def walk(x: float, rate: float, n: int) -> list[float]:
        narrow, step = np.float32(x), np.float32(rate * factor)
        path = [float(narrow)]
        for _ in range(n):
            narrow = narrow - step * (2 * narrow)
            path.append(float(narrow))
        return path

    return walk


def float32_slopes(factor: float) -> Walk:
    return lambda x, rate, n: descend(x, rate * factor, n, lambda x: float(2 * np.float32(x)))


WRONG: dict[str, Walk] = {
    **{
        f"rate off by {off:g}": lambda x, rate, n, off=off: descend(x, rate * (1 + off), n)
        for off in (1e-4, 1e-6, 1e-9, 1e-12)
    },
    **{f"float32, rate off by {off:g}": in_float32(1 + off) for off in (1e-3, 1e-4, 3e-5)},
    **{f"float32 slopes, rate off by {off:g}": float32_slopes(1 + off) for off in (1e-4, 1e-6, 1e-9)},
    "central difference": with_slope(lambda x: ((x + 1e-5) ** 2 - (x - 1e-5) ** 2) / 2e-5),
    "forward difference": with_slope(lambda x: ((x + 1e-8) ** 2 - x**2) / 1e-8),
    "rounded to 12 decimals": lambda x, rate, n: [round(value, 12) for value in descend(x, rate, n)],
    "rounded at each step": with_slope(lambda x: round(2 * x, 12)),
    "one step off by 1e-12": off_in_the_middle,
    "shifted start": lambda x, rate, n: descend(x * (1 + 1e-6), rate, n),
    "one point missing": lambda x, rate, n: descend(x, rate, n - 1),
    "one point more": lambda x, rate, n: descend(x, rate, n + 1),
    "last point not a number": lambda x, rate, n: [*descend(x, rate, n - 1), math.nan],
    "infinite in the middle": lambda x, rate, n: [x, math.inf, *descend(x, rate, n)[2:]],
    "nothing but NaN": lambda _, __, n: [math.nan] * (n + 1),
    "empty": lambda _, __, ___: [],
    "one list in a list": lambda x, rate, n: [descend(x, rate, n)],
    "pairs": lambda x, rate, n: [(k, value) for k, value in enumerate(descend(x, rate, n))],
    "huge": lambda x, _, n: [x, *[1.7e308] * n],
}


@pytest.mark.parametrize("name", ["gradient_descent", "tape_gradient_descent", "keras_gradient_descent"])
@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_walk_never_passes(wrong: str, name: str) -> None:
    exercise = load("01_parabola")
    for seed in range(3):
        assert judge(exercise, name, WRONG[wrong], seed).status == "fail"


@pytest.mark.parametrize("off", [1e-4, 1e-6, 1e-9])
def test_a_wrong_rate_over_data_never_passes(off: float) -> None:
    exercise = load("05_height_weight")

    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> list[tuple[float, float]]:
        path = [(s, i)]
        for _ in range(n):
            residual = w - (s * h + i)
            s, i = s + rate * (1 + off) * 2 * (h * residual).mean(), i + rate * (1 + off) * 2 * residual.mean()
            path.append((s, i))
        return path

    assert judge(exercise, "run_gradient_descent", walk).status == "fail"


@pytest.mark.parametrize(
    "transposed", [np.transpose, lambda path: [p[::-1] for p in path], lambda path: [x for p in path for x in p]]
)
def test_coordinates_in_another_arrangement_never_pass(transposed: Callable[[np.ndarray], object]) -> None:
    def walk(h: np.ndarray, w: np.ndarray, s: float, i: float, rate: float, n: int) -> object:
        path = [(s, i)]
        for _ in range(n):
            residual = w - (s * h + i)
            s, i = s + rate * 2 * (h * residual).mean(), i + rate * 2 * residual.mean()
            path.append((s, i))
        return transposed(np.array(path))

    assert judge(load("05_height_weight"), "run_gradient_descent", walk).status == "fail"


SLOPES: dict[str, Slope] = {
    "central difference": lambda x: ((x + 1e-5) ** 2 - (x - 1e-5) ** 2) / 2e-5,
    "rounded": lambda x: round(2 * x + 1e-10, 10),
    "off by 1e-12": lambda x: 2 * x * (1 + 1e-12),
    "not a number": lambda _: math.nan,
    "infinite": lambda _: math.inf,
    "zero": lambda _: 0.0,
}


@pytest.mark.parametrize("wrong", SLOPES)
def test_a_wrong_slope_never_passes(wrong: str) -> None:
    assert judge(load("01_parabola"), "df", SLOPES[wrong]).status == "fail"


def test_float32_inside_a_float64_task_fails() -> None:
    """The statement of the closed form names float64."""

    def fit(h: np.ndarray, w: np.ndarray) -> object:
        return np.polyfit(h.astype(np.float32), w.astype(np.float32), 1).astype(np.float32)

    exercise = load("05_height_weight")
    if exercise.task("closed_form").dtype == "float64":
        assert judge(exercise, "closed_form", fit).status == "fail"


ODD: dict[str, Value] = {
    "None": Nothing(),
    "a string": Text("[2, 1.6]"),
    "a dict": Entries(("x",), (numbers([2.0, 1.6]),)),
    "a bool": Alien("bool", "no real number"),
    "ragged": Items("list", (numbers(2.0), numbers([1.6, 1.28]))),
    "None inside": Items("list", (numbers(2.0), Nothing())),
    "nothing inside": Items("list", ()),
    "lists in lists": Items("list", (Items("list", ()),) * 3),
    "another shape": numbers(np.zeros((3, 2, 2))),
    "no point": numbers(np.zeros((0, 1))),
    "too flat": numbers(np.zeros((11, 0))),
}


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_answer_fails_every_kind_of_task_with_a_message(odd: str) -> None:
    for exercise_id in ("01_parabola", "02_first_derivatives", "03_second_derivatives", "05_height_weight"):
        exercise = load(exercise_id)
        for task in exercise.tasks:
            reply = Returned(0, ODD[odd], "", (), 1, 1)
            found = judge_task(exercise, task, [(figure, reply) for figure in figures(exercise, task, 1)])
            assert found.status == "fail", task.name
            assert found.message
            assert found.score == 0


def test_numbers_that_did_not_arrive_whole_cannot_even_be_made() -> None:
    from harness.wire import Numbers

    for shape in ((3,), (2, 2), (-1,), (10**9, 10**9)):
        with pytest.raises(ValueError, match="bytes for shape"):
            Numbers("list", "float64", shape, b"\0" * 8)


def test_a_bound_that_says_nothing_excuses_nothing() -> None:
    """Where the rounding bound overflows, no error may pass: judging fails closed."""
    assert not Entry(1, (0.0,), (1e300,), (float("inf"),)).right
    assert not Entry(1, (0.0,), (float("inf"),), (float("inf"),)).right
    assert not Compared(0, 0.0, 0.0, float("nan")).right


# ---------------------------------------------------------------- what is said of the statement's example


@pytest.mark.parametrize(
    ("wrong", "said"),
    [((0,), False), ((1,), False), ((0, 2), False), ((1, 2), False), ((2,), True), ((2, 3), True)],
)
def test_the_example_is_called_right_only_if_all_shown_figures_are_and_a_hidden_one_is_not(
    wrong: tuple[int, ...], said: bool
) -> None:
    parabola = load("01_parabola")
    task = parabola.task("df")
    asked = figures(parabola, task, 3)
    assert [figure.public for figure in asked[:4]] == [True, True, False, False]
    slopes = [2 * float(figure.numbers[0][1]) for figure in asked]
    observed = [(f, returned(x + 1 if i in wrong else x)) for i, (f, x) in enumerate(zip(asked, slopes, strict=True))]
    judgement = judge_task(parabola, task, observed)
    assert judgement.status == "fail"
    assert ("The statement's example is right." in judgement.message) == said


@pytest.mark.parametrize(("off", "told"), [(1.0, False), (1e-9, True)])
def test_a_tolerance_is_told_only_where_an_error_is_near_it(off: float, told: bool) -> None:
    def fit(h: np.ndarray, w: np.ndarray) -> object:
        return np.polyfit(h, w, 1) + off

    judgement = judge(load("05_height_weight"), "closed_form", fit)
    assert judgement.status == "fail"
    assert ("tolerance" in judgement.message) == told
