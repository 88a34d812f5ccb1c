"""Exercise 14: its references against mpmath, its verdicts on steps against measured errors."""

import random
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import mpmath
import numpy as np
import pytest

from harness.guest.given import makers
from harness.guest.values import encode
from harness.judge.authoring import Answer
from harness.oracle.authored import authored
from harness.spec.load import load_exercise
from harness.spec.model import Figure
from harness.wire import Returned

EXERCISE = load_exercise(Path(__file__).resolve().parents[2] / "exercises" / "14_numerical_derivatives")
GIVEN = makers(EXERCISE.given)
SEEDS = range(12)
WORDS = {name: getattr(mpmath, name) for name in ("exp", "log", "sqrt", "sin", "cos", "tanh")}

Solution = Callable[[str, str], ModuleType]


@cache
def figures(task: str, seed: int) -> tuple[Figure, ...]:
    return tuple(authored(EXERCISE).figures(EXERCISE, EXERCISE.task(task), random.Random(seed)))


def formula(figure: Figure, which: int = 0) -> str:
    return str(figure.givens[which].parameters[0])


def precise(text: str, **values: Any) -> Any:
    """A formula's value to sixty digits."""
    return eval(text, dict(WORDS), {name: mpmath.mpf(value) for name, value in values.items()})


def gradient(text: str, names: list[str], at: tuple[float, ...]) -> list[Any]:
    """The partial derivatives of a formula, by mpmath's own differences."""

    def f(*point: Any) -> Any:
        return precise(text, **dict(zip(names, point, strict=True)))

    return [mpmath.diff(f, at, tuple(axis)) for axis in np.eye(len(at), dtype=int).tolist()]


def verdict(task: str, figure: Figure, thing: object) -> Any:
    seen = (thing, []) if task == "gradient_check" else thing
    answer = Answer(Returned(1, encode(seen), "", (), 0, 0))
    return authored(EXERCISE).judge(EXERCISE, EXERCISE.task(task), figure, answer)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("task", ["forward_difference", "central_difference"])
def test_difference_quotients_agree_with_mpmath(solution: Solution, task: str, seed: int) -> None:
    by_hand = solution("14_numerical_derivatives", "by_hand")
    for figure in figures(task, seed):
        text, x, h = formula(figure), float(figure.number("x")), float(figure.number("h"))
        with mpmath.workdps(60):
            left = mpmath.mpf(x) - (mpmath.mpf(h) if task == "central_difference" else 0)
            right = mpmath.mpf(x) + mpmath.mpf(h)
            exact = float((precise(text, x=right) - precise(text, x=left)) / (right - left))
        assert verdict(task, figure, exact).status == "pass"
        assert verdict(task, figure, getattr(by_hand, task)(GIVEN["curve"](text), x, h)).status == "pass"
        assert verdict(task, figure, exact * (1 + 1e-8)).status == "fail"


@pytest.mark.parametrize(
    ("task", "shown"),
    [("forward_difference", (12.61, 0.539881480)), ("central_difference", (12.01, 0.540302216))],
)
def test_the_statements_quotients_are_the_oracles(task: str, shown: tuple[float, ...]) -> None:
    for figure, value in zip(figures(task, 0), shown, strict=False):
        assert verdict(task, figure, value).detail.rows[0].error < 5.1e-10


@pytest.mark.parametrize("seed", SEEDS)
def test_every_sensible_step_is_accepted_and_every_other_refused(solution: Solution, seed: int) -> None:
    best_step = solution("14_numerical_derivatives", "by_hand").best_step
    for figure in figures("best_step", seed):
        x = float(figure.number("x"))
        own = best_step(GIVEN["curve"](formula(figure)), x)
        for step in (own, 1e-5, 6e-6, 6e-6 * max(1, abs(x))):
            assert verdict("best_step", figure, step).status == "pass"
        for step, name in ((1.5e-8, "fd-step-too-small"), (1e-2 * max(1, abs(x)), "fd-step-too-large")):
            refused = verdict("best_step", figure, step)
            assert (refused.status, refused.mistakes) == ("fail", (name,))


@pytest.mark.parametrize("step", [1e-7, 1e-6, 1e-5, 1e-4, 1e-3])
@pytest.mark.parametrize("index", range(6))
def test_the_error_of_a_step_is_what_floats_show(index: int, step: float) -> None:
    figure = figures("best_step", 1)[index]
    x, f = float(figure.number("x")), GIVEN["curve"](formula(figure))
    with mpmath.workdps(60):
        slope = float(mpmath.diff(lambda t: precise(formula(figure), x=t), mpmath.mpf(x)))
    near = step * np.linspace(0.9, 1.1, 101)  # the rounding of one step alone is a matter of luck
    measured = np.sqrt(np.mean([((f(x + h) - f(x - h)) / (2 * h) - slope) ** 2 for h in near]))
    predicted = authored(EXERCISE)._error(formula(figure), figure.number("x"), Fraction(step))
    assert predicted / 8 < measured < 2 * predicted


@pytest.mark.parametrize("seed", SEEDS)
def test_the_pairs_agree_or_not_as_mpmath_says(solution: Solution, seed: int) -> None:
    check = solution("14_numerical_derivatives", "by_hand").gradient_check
    for figure in figures("gradient_check", seed):
        at = figure.vectors[0].values
        names = [f"x{i}" for i in range(1, len(at) + 1)]
        with mpmath.workdps(60):
            claimed = [precise(part, **dict(zip(names, at, strict=True))) for part in formula(figure, 1).split("; ")]
            slopes = gradient(formula(figure), names, at)
            agree = all(abs(a - b) < 1e-12 for a, b in zip(claimed, slopes, strict=True))
        assert verdict("gradient_check", figure, agree).status == "pass"
        assert verdict("gradient_check", figure, not agree).status == "fail"
        f, df = GIVEN["field"](formula(figure)), GIVEN["vector_field"](formula(figure, 1))
        assert check(f, df, np.array(at)) is agree


@pytest.mark.parametrize("guess", [True, False])
def test_a_guess_earns_nothing_in_a_gradient_check(guess: bool) -> None:
    assert sum(verdict("gradient_check", figure, guess).credit for figure in figures("gradient_check", 5)) <= 0
