"""The reference solutions of 04, 06 and 12 against published figures and independent mathematics."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

ROOT = Path(__file__).resolve().parents[2]
X, Y = np.loadtxt(ROOT / "exercises" / "06_noisy_line" / "noisy_line.csv", delimiter=",", skiprows=1, unpack=True)

Solution = Callable[[str, str], ModuleType]


def test_ten_thousand_steps_in_float64_end_at_a_power_of_098(solution: Solution) -> None:
    path = solution("04_long_descent", "by_hand").descend(1.0, 0.01, 10_000)
    assert len(path) == 10_001
    assert path[-1] == pytest.approx(1.8228752e-88, rel=1e-7)
    assert path[-1] == pytest.approx(float(np.exp(10_000 * np.log1p(-0.02))), rel=1e-10)


def test_ten_thousand_steps_in_float32_stand_still_where_tensorflow_flushes_the_step(solution: Solution) -> None:
    path = np.asarray(solution("04_long_descent", "with_tape").tape_descend(1.0, 0.01, 10_000))
    assert path.dtype == np.float32
    assert path[-1] == pytest.approx(5.803526e-37, rel=1e-6)
    assert 0.01 * 2 * path[-1] < 2.0**-126 <= 0.01 * 2 * path[np.argmax(path == path[-1]) - 1]


def test_the_noisy_line_has_two_hundred_rows_and_the_published_losses(solution: Solution) -> None:
    assert len(X) == 200
    sse = solution("06_noisy_line", "by_hand").sse
    assert round(sse(X, Y, 0.0, 0.0), 4) == 77.0591
    assert round(sse(X, Y, 0.3, 0.5), 4) == 18.4013


@pytest.mark.parametrize(("script", "function"), [("by_hand", "train"), ("with_tape", "tape_train")])
def test_seventy_epochs_on_the_noisy_line_follow_the_linear_map(solution: Solution, script: str, function: str) -> None:
    path = getattr(solution("06_noisy_line", script), function)(X, Y, 0.001, 70)
    assert len(path) == 71
    assert [round(float(c), 4) for c in path[-1]] == [0.2987, 0.4893]
    design = np.column_stack([np.ones_like(X), X])
    best = np.polyfit(X, Y, 1)[::-1]
    closed = best - np.linalg.matrix_power(np.eye(2) - 0.002 * design.T @ design, 70) @ best
    assert np.allclose(np.asarray(path[-1], dtype=float), closed, rtol=1e-10, atol=0)


def test_himmelblaus_gradient_agrees_with_the_expanded_polynomial(solution: Solution) -> None:
    by_hand, x, y = solution("12_two_variables", "by_hand"), 1.5, -2.3
    assert round(by_hand.loss(x, y), 4) == 122.1466
    expanded = (4 * x**3 + 4 * x * y - 42 * x + 2 * y**2 - 14, 4 * y**3 + 4 * x * y - 26 * y + 2 * x**2 - 22)
    assert np.allclose(by_hand.gradient(x, y), expanded, rtol=1e-12, atol=0)
    assert np.allclose(by_hand.gradient(x, y), (-66.72, -20.168), rtol=1e-12, atol=0)


@pytest.mark.parametrize(
    ("script", "function"), [("by_hand", "gradient_descent"), ("with_tape", "tape_gradient_descent")]
)
def test_both_coordinates_move_at_once_into_the_published_valley(
    solution: Solution, script: str, function: str
) -> None:
    path = getattr(solution("12_two_variables", script), function)(1.5, -2.3, 0.01, 20)
    assert np.allclose(path[1], (2.1672, -2.09832), rtol=1e-6, atol=0)
    assert np.allclose(path[20], (3.584437, -1.848223), rtol=1e-6, atol=0)
