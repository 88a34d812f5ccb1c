"""Exercise 16: its reference against mpmath and NumPy, its mistakes against programs that make them."""

import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import mpmath
import numpy as np
import pytest

from harness.guest.given import makers
from harness.guest.values import encode
from harness.judge.authoring import Answer, array
from harness.oracle.authored import authored
from harness.oracle.quantity import columns_of, gradient, quantity
from harness.spec.load import load_exercise
from harness.spec.model import Derivative, Figure
from harness.wire import Returned

ROOT = Path(__file__).resolve().parents[2]
EXERCISE = load_exercise(ROOT / "exercises" / "16_backpropagation")
NETWORK = makers(EXERCISE.given)["network"]
LOSS = EXERCISE.function("loss")
PUBLIC = authored(EXERCISE).PUBLIC
PARTS = authored(EXERCISE).PARTS
X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y = np.array([[0.0], [1.0], [1.0], [0.0]])

Solution = Callable[[str, str], ModuleType]


def figures(task: str, seed: int) -> list[Figure]:
    return list(authored(EXERCISE).figures(EXERCISE, EXERCISE.task(task), random.Random(seed)))


def network_of(figure: Figure) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    (parameters,) = figure.givens[0].parameters
    x, y = (array(column) for column in figure.vectors)
    return array(parameters), x, y


def verdict(task: str, figure: Figure, thing: object) -> Any:
    answer = Answer(Returned(1, encode(thing), "", (), 0, 0))
    return authored(EXERCISE).judge(EXERCISE, EXERCISE.task(task), figure, answer)


def precise_loss(x: np.ndarray, y: np.ndarray) -> Callable[..., Any]:
    """The cross-entropy as the statement has it, with p and logarithms, in mpmath's numbers."""

    def loss(*parameters: Any) -> Any:
        a, b, c, d = parameters[:6], parameters[6:9], parameters[9:12], parameters[12]
        total = mpmath.mpf(0)
        for (x1, x2), (target,) in zip(x.tolist(), y.tolist(), strict=True):
            s = [1 / (1 + mpmath.exp(-(x1 * a[j] + x2 * a[3 + j] + b[j]))) for j in range(3)]
            p = 1 / (1 + mpmath.exp(-(mpmath.fdot(s, c) + d)))
            total -= target * mpmath.log(p) + (1 - target) * mpmath.log(1 - p)
        return total / len(x)

    return loss


@pytest.mark.parametrize("seed", [0, 1])
def test_the_formula_of_the_loss_and_its_gradient_are_mpmaths(seed: int) -> None:
    for figure in figures("gradients", seed):
        parameters, x, y = network_of(figure)
        inputs = authored(EXERCISE)._inputs(EXERCISE, figure)
        point, at = parameters.tolist(), np.array([parameters])
        with mpmath.workdps(50):
            exact = float(precise_loss(x, y)(*point))
            slopes = [
                float(mpmath.diff(precise_loss(x, y), tuple(point), tuple(axis)))
                for axis in np.eye(13, dtype=int).tolist()
            ]
        columns = columns_of(inputs)
        assert quantity(LOSS, Derivative("loss"), columns).values(at)[0] == pytest.approx(exact, rel=1e-13)
        found = [part.values(at)[0] for part in gradient(LOSS, columns)]
        assert found == pytest.approx(slopes, rel=1e-10, abs=1e-14)


@pytest.mark.parametrize("script", ["by_hand", "with_tape"])
def test_gradients_agree_with_central_differences(solution: Solution, script: str) -> None:
    loss = solution("16_backpropagation", "by_hand").loss
    name = "gradients" if script == "by_hand" else "tape_gradients"
    found = getattr(solution("16_backpropagation", script), name)(NETWORK(PUBLIC), X, Y)
    assert [np.shape(part) for part in found] == [(2, 3), (3,), (3, 1), (1,)]
    flat = np.concatenate([np.ravel(part) for part in found])
    for i, axis in enumerate(np.eye(13)):
        ends = [loss(NETWORK(PUBLIC + sign * 1e-5 * axis), X, Y) for sign in (1, -1)]
        assert flat[i] == pytest.approx((ends[0] - ends[1]) / 2e-5, abs=1e-9)


def test_the_statements_figures_are_the_solutions(solution: Solution) -> None:
    by_hand = solution("16_backpropagation", "by_hand")
    assert [round(float(by_hand.sigmoid(z)), 7) for z in (0.0, 2.0, 1000.0, -1000.0)] == [0.5, 0.8807971, 1, 0]
    assert round(float(by_hand.loss(NETWORK(PUBLIC), X, Y)), 7) == 0.6956575
    shown = [
        [-0.001693, -0.011766, 0.007428, -0.003885, -0.004217, 0.002624],
        [0.003920, -0.013491, 0.008247],
        [0.021179, 0.014358, 0.021981],
        [0.036581],
    ]
    found = by_hand.gradients(NETWORK(PUBLIC), X, Y)
    assert [np.round(part, 6).ravel().tolist() for part in found] == shown
    assert round(float(by_hand.loss(NETWORK(by_hand.train(NETWORK(PUBLIC), X, Y, 0.5, 10)[-1]), X, Y)), 7) == 0.6921473


def test_xor_is_learned_as_the_statement_says(solution: Solution) -> None:
    by_hand = solution("16_backpropagation", "by_hand")
    path = by_hand.train(NETWORK(PUBLIC), X, Y, 1.0, 2000)
    losses = [round(float(by_hand.loss(NETWORK(path[k]), X, Y)), 4) for k in (200, 400, 2000)]
    assert losses == [0.5174, 0.1102, 0.0057]
    W1, b1, W2, b2 = NETWORK(path[-1])
    outputs = by_hand.sigmoid(by_hand.sigmoid(X @ W1 + b1) @ W2 + b2)
    assert np.round(outputs.ravel(), 4).tolist() == [0.0065, 0.9947, 0.9947, 0.0058]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "pieces",
    [
        ("p - np.where(y == 1, 1, 0)", "s * (1 - s)"),
        ("p * (1 - y) - (1 - p) * y", "s - s**2"),
        ("p * (1 - p) * (-y / p + (1 - y) / (1 - p))", "np.exp(-a) / (1 + np.exp(-a)) ** 2"),
    ],
)
def test_any_ordinary_program_stays_within_the_derived_tolerance(pieces: tuple[str, str], seed: int) -> None:
    for figure in figures("gradients", seed):
        parameters, x, y = network_of(figure)
        W1, b1, W2, b2 = NETWORK(parameters)
        a = x @ W1 + b1
        s = 1 / (1 + np.exp(-a))
        p = 0.5 + 0.5 * np.tanh((s @ W2 + b2) / 2)
        names = {"p": p, "y": y, "s": s, "a": a, "np": np}
        d2 = eval(pieces[0], names) / len(y)
        d1 = d2 @ W2.T * eval(pieces[1], names)
        found = [x.T @ d1, d1.sum(axis=0), s.T @ d2, d2.sum(axis=0)]
        assert verdict("gradients", figure, found).status == "pass"
        found[0] = found[0] * (1 + 1e-9)
        assert verdict("gradients", figure, found).status == "fail"


def test_no_slip_is_mistaken_for_another() -> None:
    check = authored(EXERCISE)
    for figure in figures("gradients", 3):
        for wanted, numbers in check._wrong_gradients(*network_of(figure), by_hand=True):
            parts = np.split(numbers, check.ENDS)
            shaped = [part.reshape(shape) for part, (_, shape) in zip(parts, check.PARTS, strict=True)]
            found = verdict("gradients", figure, shaped)
            assert found.status == "fail"
            assert wanted in found.mistakes
            assert figure.public or len(found.mistakes) <= 2


@pytest.mark.parametrize("seed", range(3))
def test_wrong_gradients_without_a_name_get_none(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    for figure in figures("gradients", seed):
        parameters, x, y = network_of(figure)
        right = authored(EXERCISE)._backwards(parameters, x, y)
        noise = numbers.normal(0, 1e-3, right.shape)
        for wrong in (right + noise, right * (1 + noise), right * (1 + 1e-6 * noise)):
            parts = [part.reshape(shape) for part, (_, shape) in zip(np.split(wrong, [6, 9, 12]), PARTS, strict=True)]
            assert verdict("gradients", figure, parts).mistakes == ()


@pytest.mark.parametrize("z", [-1000.0, -30.0, 0.3, 30.0, 1000.0])
def test_the_sigmoid_is_judged_to_rounding_where_it_is_tiny_too(z: float) -> None:
    figure = authored(EXERCISE).figure(z=z)
    exact = float(1 / (1 + mpmath.exp(-mpmath.mpf(z))))
    assert verdict("sigmoid", figure, exact).status == "pass"
    assert verdict("sigmoid", figure, exact + 1e-13).status == "fail"
