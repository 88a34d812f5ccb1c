"""07 against least squares by another algorithm, and the tape against differences of the loss."""

import importlib.util
import random
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from harness.guest.values import encode
from harness.judge.authoring import Answer, array
from harness.oracle.authored import authored
from harness.spec.load import load_exercise
from harness.wire import Returned

FOLDER = Path(__file__).resolve().parents[2] / "exercises" / "07_dense_layer"
EXERCISE = load_exercise(FOLDER)
X, Y = (column.reshape(-1, 1) for column in np.loadtxt(FOLDER / "points.csv", delimiter=",", skiprows=1, unpack=True))

Solution = Callable[[str, str], ModuleType]


@pytest.fixture(scope="module")
def given() -> ModuleType:
    spec = importlib.util.spec_from_file_location("given_07", FOLDER / "given.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def loss(weight: float, bias: float) -> float:
    return float(np.mean((Y - (weight * X + bias)) ** 2))


def test_the_points_are_a_hundred_on_the_line_of_the_course_outline() -> None:
    assert X.shape == (100, 1)
    assert np.allclose(Y, 2 * X + 1, rtol=0, atol=1e-12)
    assert abs(X.mean()) < 0.3
    assert abs(X.std() - 1) < 0.2


def test_the_closed_form_is_what_a_singular_value_decomposition_gives(solution: Solution) -> None:
    numbers = np.random.default_rng(3)
    x = numbers.normal(0.4, 1.3, (37, 1))
    y = -1.7 * x + 0.4 + numbers.normal(0, 0.5, x.shape)
    expected = np.linalg.lstsq(np.hstack([x, np.ones_like(x)]), y, rcond=None)[0].reshape(-1)
    closed_form = solution("07_dense_layer", "by_hand").closed_form
    assert np.allclose(closed_form(x, y), expected, rtol=1e-12, atol=0)
    assert np.allclose(closed_form(X, Y), (2, 1), rtol=1e-12, atol=0)


def test_the_layers_gradients_are_those_of_the_statement(solution: Solution, given: ModuleType) -> None:
    layer = given.dense(-0.5, 0.25)
    found = solution("07_dense_layer", "with_tape").tape_dense_gradients(layer, given.column(X), given.column(Y))
    h = 1e-5
    differences = (
        (loss(-0.5 + h, 0.25) - loss(-0.5 - h, 0.25)) / (2 * h),
        (loss(-0.5, 0.25 + h) - loss(-0.5, 0.25 - h)) / (2 * h),
    )
    assert np.allclose([float(g.numpy().item()) for g in found], differences, rtol=1e-5, atol=0)
    assert np.allclose(differences, (-5.04699, -1.18349), rtol=1e-5, atol=0)


@pytest.mark.parametrize(("rate", "steps"), [(0.1, 100), (0.01, 1000)])
def test_a_trained_layer_agrees_with_the_closed_form(
    solution: Solution, given: ModuleType, rate: float, steps: int
) -> None:
    layer = given.dense(-0.5, 0.25)
    path = solution("07_dense_layer", "with_tape").tape_fit_dense(layer, given.column(X), given.column(Y), rate, steps)
    assert len(path) == steps + 1
    assert path[0] == (-0.5, 0.25)
    assert np.allclose(path[-1], (2, 1), rtol=2e-6, atol=0)  # float32


@pytest.mark.parametrize("seed", range(20))
def test_a_line_or_a_path_that_is_wrong_in_no_known_way_gets_no_name(seed: int) -> None:
    numbers = np.random.default_rng(seed)
    check = authored(EXERCISE)
    for task in ("closed_form", "tape_fit_dense"):
        for figure in check.figures(EXERCISE, EXERCISE.task(task), random.Random(seed)):
            columns = check._inputs(figure)
            x, y = (array(column) for column in columns.vectors)
            line = np.polyfit(x, y, 1) * (1 + numbers.normal(0, 1e-3, 2))
            thing = line
            if task == "tape_fit_dense":
                thing = np.array([columns.number("weight"), columns.number("bias")], dtype=float) + np.linspace(
                    0, line, int(columns.number("n_iterations")) + 1
                )
            answer = Answer(Returned(1, encode(thing), "", (), 0, 0))
            verdict = check.judge(EXERCISE, EXERCISE.task(task), figure, answer)
            assert (verdict.status, verdict.mistakes) == ("fail", ())


def test_a_zero_that_is_only_written_down_is_no_whole_division() -> None:
    check, task = authored(EXERCISE), EXERCISE.task("closed_form")
    _, figure, _ = check.figures(EXERCISE, task, random.Random(0))
    y = array(figure.vectors[1])
    for weight, names in ((0.0, ()), (-0.0, ("integer-division-kills-step",))):
        answer = Answer(Returned(1, encode((weight, float(y.mean()))), "", (), 0, 0))
        assert check.judge(EXERCISE, task, figure, answer).mistakes == names
