"""Slips on paper in one derivative, or at one place of a long one, are named; slips of arithmetic are not."""

from collections.abc import Callable

import numpy as np
import pytest
from observed import judge, load

Gradient = Callable[[float, float], tuple[float, float]]


def first(x: float, y: float) -> float:
    return x**2 + y - 11


def second(x: float, y: float) -> float:
    return x + y**2 - 7


def himmelblau(x: float, y: float) -> float:
    return first(x, y) ** 2 + second(x, y) ** 2


def quartic(x: float) -> float:
    return x**4 - 3 * x**2 + x


GRADIENTS: list[tuple[str, Gradient]] = [
    ("power-exponent-not-lowered", lambda x, y: (
        2 * first(x, y) ** 2 * 2 * x + 2 * second(x, y) ** 2, 2 * first(x, y) ** 2 + 2 * second(x, y) ** 2 * 2 * y,
    )),
    ("power-rule-raises-exponent", lambda x, y: (
        2 * first(x, y) ** 3 * 2 * x + 2 * second(x, y), 2 * first(x, y) + 4 * y * second(x, y),
    )),
    ("chain-inner-derivative-missing", lambda x, y: (
        4 * x * first(x, y) + 2 * second(x, y), 2 * first(x, y) + 2 * second(x, y),
    )),
    ("partial-cross-term-dropped", lambda x, y: (4 * x * first(x, y), 4 * y * second(x, y))),
    ("constant-term-kept", lambda x, y: (
        2 * first(x, y) * (2 * x - 11) + 2 * second(x, y), 2 * first(x, y) + 4 * y * second(x, y),
    )),
    ("missing-parentheses-expand", lambda x, y: (
        4 * x * x**2 + y - 11 + 2 * second(x, y), 2 * first(x, y) + 4 * y * second(x, y),
    )),
    ("fd-all-coordinates-at-once", lambda x, y: (
        (himmelblau(x + 1e-4, y + 1e-4) - himmelblau(x - 1e-4, y - 1e-4)) / 2e-4,
    ) * 2),
    ("fd-forward-instead-of-central", lambda x, y: (
        (himmelblau(x + 0.001, y) - himmelblau(x, y)) / 0.001, (himmelblau(x, y + 0.001) - himmelblau(x, y)) / 0.001,
    )),
    ("", lambda x, y: (4 * x * first(x, y) + 3 * second(x, y), 2 * first(x, y) + 4 * y * second(x, y))),
    ("", lambda x, y: (4 * x * first(x, y) + 2 * second(x, y), 2 * first(x, y) + 4 * y * second(x, y) + 1.7)),
]  # fmt: skip

IN_ONE_VARIABLE: list[tuple[str, str, Callable[[float], float]]] = [
    ("power-coefficient-dropped", "g_second", lambda x: x**2 - 3),
    ("power-exponent-not-lowered", "g_second", lambda x: 12 * x**3 - 6 * x),
    ("integrated-instead-of-differentiated", "g_third", lambda x: 4 * x**3 - 6 * x),
    ("fd-divides-by-h-not-2h", "g_first", lambda x: (quartic(x + 1e-4) - quartic(x - 1e-4)) / 1e-4),
    ("fd-step-too-large", "g_first", lambda x: (quartic(x + 0.1) - quartic(x - 0.1)) / 0.2),
    ("fd-second-difference-wrong", "g_second", lambda x: (
        (quartic(x + 0.001) - 2 * quartic(x) + quartic(x - 0.001)) / 0.001
    )),
    ("fd-step-too-small", "g_first", lambda x: (quartic(x + 1e-13) - quartic(x)) / 1e-13),
    ("fd-step-too-small", "g_first", lambda x: (quartic(x + 1e-12) - quartic(x - 1e-12)) / (2 * 1e-12)),
    ("fd-forward-instead-of-central", "g_third", lambda x: (12 * (x + 0.01) ** 2 - 12 * x**2) / 0.01),
    ("", "g_first", lambda x: (quartic(x + 1e-5) - quartic(x - 1e-5)) / 2e-5),
    ("", "g_first", lambda x: 4 * x**3 - 7 * x + 1),
    ("", "g_first", lambda x: 4 * x**3 - 6 * x + 1 + 2**-20),
    ("", "g_first", lambda x: 0.125 * round(32 * x**3 - 48 * x + 9)),
    ("", "g_first", lambda x: 0.0 * x),
    ("", "g_second", lambda x: 12 * x**2 - 8),
]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("name", "gradient"), GRADIENTS)
def test_a_slip_in_one_component_or_bracket_has_its_name(name: str, gradient: Gradient, seed: int) -> None:
    found = judge(load("12_two_variables"), "gradient", gradient, seed)
    assert found.status == "fail"
    assert name in found.mistakes if name else not found.mistakes
    assert len(found.mistakes) <= 2


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("name", "gradient"), GRADIENTS)
def test_a_path_by_a_slipped_gradient_has_the_name_of_the_slip(name: str, gradient: Gradient, seed: int) -> None:
    def path(x: float, y: float, learning_rate: float, n_iterations: int) -> list[tuple[float, float]]:
        points = [(np.float64(x), np.float64(y))]
        for _ in range(n_iterations):
            x, y = points[-1]
            dx, dy = gradient(x, y)
            points.append((x - learning_rate * dx, y - learning_rate * dy))
        return points

    with np.errstate(all="ignore"):
        found = judge(load("12_two_variables"), "gradient_descent", path, seed)
    assert found.status == "fail"
    assert set(found.mistakes) <= {name} or name in found.mistakes, found.mistakes


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("name", "task", "derivative"), IN_ONE_VARIABLE)
def test_a_slip_in_a_derivative_of_any_order_has_its_name(
    name: str, task: str, derivative: Callable[[float], float], seed: int
) -> None:
    found = judge(load("03_second_derivatives"), task, derivative, seed)
    assert found.status == "fail"
    assert name in found.mistakes if name else not found.mistakes


def test_newtons_walk_by_a_slipped_gradient_has_the_name_of_the_slip() -> None:
    def newton(x: float, y: float, n_iterations: int) -> list[np.ndarray]:
        points = [np.array([x, y], dtype=float)]
        for _ in range(n_iterations):
            x, y = points[-1]
            slopes = np.array([-2 * (1 - x) - 400 * x * (y - x**2), 100 * (y - x**2)])
            curvature = np.array([[2 - 400 * y + 1200 * x**2, -400 * x], [-400 * x, 200]])
            points.append(points[-1] - np.linalg.solve(curvature, slopes))
        return points

    found = judge(load("15_newton"), "newton", newton)
    assert (found.status, "power-coefficient-dropped" in found.mistakes) == ("fail", True), found.mistakes
