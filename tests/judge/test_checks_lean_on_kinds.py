"""An exercise's own check reads parts of an answer, leans on the kit's kinds, and may be written with NumPy."""

from pathlib import Path

import numpy as np
import pytest

from harness.guest.values import encode
from harness.judge.authoring import Answer, Unreadable, as_kind, figure, numbers_detail, plain, wrong
from harness.judge.model import Check, Curve, CurveDetail, NumbersDetail
from harness.spec.formula import parse
from harness.spec.model import CheckKind, Derivative, Exercise, Function, MinimiserKind, PathKind, Task, ValueKind
from harness.wire import Returned

FORMULA = "(y - (weight*x + bias))**2"
LINE = Function("mse", FORMULA, parse(FORMULA, {"weight", "bias", "x", "y"}), ("weight", "bias"), ("x", "y"), "mean")
TASK = Task("tape_fit", "tape", CheckKind(), (), 1.0, (), None)
EXERCISE = Exercise("99", "", Path(), (LINE,), (), (), (TASK,), "x")
X = np.array([0.5, -1.0, 2.0, 3.0])
Y = 2 * X + 1


def answer(thing: object) -> Answer:
    return Answer(Returned(1, encode(thing), "", (), 0, 0))


def inputs(**more: float) -> object:
    return figure(x=X, y=Y, **more)


def test_the_parts_of_a_ragged_answer_are_read_one_by_one() -> None:
    loss, slope = answer((np.float64(3.0), np.ones((4, 2)))).parts(2)
    assert loss.number() == 3.0
    assert loss.dtype == "float64"
    assert slope.array(4, 2).shape == (4, 2)


def test_parts_that_happen_to_make_one_block_are_parts_all_the_same() -> None:
    first, second = answer((np.array([1.0, 2.0]), np.array([3.0, 4.0]))).parts(2)
    assert first.numbers(2).tolist() == [1.0, 2.0]
    assert second.numbers(2).tolist() == [3.0, 4.0]


def test_a_part_may_be_missing_or_not_finite() -> None:
    value, slope, odd = answer((1.0, None, [np.nan, 2.0])).parts(3)
    assert (value.missing, slope.missing, odd.missing) == (False, True, False)
    assert (value.finite, slope.finite, odd.finite) == (True, False, False)


@pytest.mark.parametrize("thing", [3.0, None, "ab", [1.0, 2.0, 3.0], {"a": 1.0}])
def test_another_number_of_parts_is_said(thing: object) -> None:
    with pytest.raises(Unreadable, match="a sequence of 2 was asked for"):
        answer(thing).parts(2)


def test_a_gradient_a_path_and_a_fit_are_judged_by_the_kits_kinds() -> None:
    gradient = ValueKind((Derivative("mse", ("weight",)), Derivative("mse", ("bias",))))
    residuals = Y - (0.5 * X - 1.0)
    right = (-2 * np.mean(X * residuals), -2 * np.mean(residuals))
    here = inputs(weight=0.5, bias=-1.0)
    assert as_kind(gradient, EXERCISE, TASK, here, answer(right)).status == "pass"  # type: ignore[arg-type]
    half = as_kind(gradient, EXERCISE, TASK, here, answer((right[0] / 2, right[1] / 2)))  # type: ignore[arg-type]
    assert "mse-factor-two-missing" in half.mistakes
    path = [(0.5, -1.0), (0.5 - 0.1 * right[0], -1.0 - 0.1 * right[1])]
    walk = inputs(weight=0.5, bias=-1.0, learning_rate=0.1, n_iterations=1)
    descent = PathKind("mse", "sgd", ("weight", "bias"))
    assert as_kind(descent, EXERCISE, TASK, walk, answer(path)).status == "pass"  # type: ignore[arg-type]
    fit = as_kind(MinimiserKind("mse"), EXERCISE, TASK, inputs(), answer((2.0, 1.0)))  # type: ignore[arg-type]
    assert fit.status == "pass"


def test_a_verdict_written_with_numpy_is_kept_in_plain_numbers() -> None:
    detail = numbers_detail(("slope", np.float64(1.5), np.float32(2.0), np.float64(0.1)))  # type: ignore[arg-type]
    check = plain(wrong("off", credit=np.float64(0.25), detail=detail))
    assert type(check.credit) is float
    assert isinstance(check.detail, NumbersDetail)
    assert type(check.detail.rows[0].error) is float
    assert type(check.detail.rows[0].right) is bool
    curve = CurveDetail("epoch", (Curve("loss", tuple(np.array([1.0, 0.5]))),))
    assert plain(Check(True, (), "pass", 1.0, "", detail=curve)).detail == curve


def test_what_is_no_verdict_is_refused() -> None:
    with pytest.raises((TypeError, ValueError, AttributeError)):
        plain(None)  # type: ignore[arg-type]
