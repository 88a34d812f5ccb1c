"""Difference quotients are told from the derivative, from its multiples and from one another."""

import math

import numpy as np
import pytest

from harness.judge.naming.quotients import name_quotients

POINT = np.array([0.7, -1.2, 0.4])


def f(point: np.ndarray) -> float:
    x, y, z = point.tolist()
    return math.exp(x * y) + math.sin(y + 2 * z) + x * x * z


def derivative() -> np.ndarray:
    x, y, z = POINT.tolist()
    inner, wave = math.exp(x * y), math.cos(y + 2 * z)
    return np.array([y * inner + 2 * x * z, x * inner + wave, 2 * wave + x * x])


def central(h: float, divisor: float) -> np.ndarray:
    return np.array([f(POINT + h * axis) - f(POINT - h * axis) for axis in np.eye(3)]) / divisor


def forward(h: float) -> np.ndarray:
    return np.array([f(POINT + h * axis) - f(POINT) for axis in np.eye(3)]) / h


def left_behind(h: float) -> np.ndarray:
    point, found = POINT.copy(), []
    for i in range(3):
        point[i] += h
        above = f(point)
        point[i] -= 2 * h
        found.append((above - f(point)) / (2 * h))
    return np.array(found)


def named(found: np.ndarray) -> tuple[str, ...]:
    return name_quotients(f, POINT, found, derivative())


@pytest.mark.parametrize("h", [1e-2, 1e-4, 1e-5])
def test_each_quotient_has_its_name(h: float) -> None:
    assert named(forward(h)) == ("fd-forward-instead-of-central",)
    assert named(central(h, h)) == ("fd-divides-by-h-not-2h",)
    assert named(left_behind(h)) == ("fd-perturbation-not-undone",)
    together = (f(POINT + h) - f(POINT - h)) / (2 * h)
    assert named(np.full(3, together)) == ("fd-all-coordinates-at-once",)


def test_a_step_is_too_large_or_too_small_or_neither() -> None:
    assert named(central(1e-2, 2e-2)) == ("fd-step-too-large",)
    assert named(central(1e-5, 2e-5)) == ()
    assert named(central(1e-14, 2e-14)) == named(forward(1e-13)) == ("fd-step-too-small",)


def test_what_was_worked_out_is_no_quotient() -> None:
    right = derivative()
    noise = 1 + np.random.default_rng(1).normal(0, 1e-6, (50, 3))
    assert named(right) == named(2 * right) == named(right / 2) == named(-right) == named(np.zeros(3)) == ()
    assert {named(right * one) for one in noise} == {named(2 * right * one) for one in noise} == {()}
    assert named(2 * right.astype(np.float32).astype(float)) == ()
