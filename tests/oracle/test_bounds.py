"""Rounding bounds hold for programs of many shapes: NumPy in both precisions against exact values."""

import itertools
import random
from collections.abc import Callable
from fractions import Fraction

import flint
import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st
from losses import LOSSES, loss
from shapes import reshaped, run

from harness.oracle.bounded import BOUNDED, Bounded
from harness.oracle.numbers import BALL, to_ball
from harness.oracle.precision import ARITHMETIC, Precision, gamma, is_float32, nearest_float32
from harness.oracle.quantity import Quantity, gradient
from harness.oracle.symbolic import to_sympy
from harness.spec.formula import parse
from harness.spec.model import Function

KINDS: dict[Precision, type[np.floating]] = {"float64": np.float64, "float32": np.float32}


def error(part: Quantity, point: list[float], computed: float) -> float:
    value = part.evaluate_in(BALL)([to_ball(Fraction(x)) for x in point])
    return float(abs(to_ball(Fraction(computed)) - value))


@pytest.mark.parametrize("precision", KINDS)
@pytest.mark.parametrize("name", LOSSES)
def test_no_algebra_of_a_gradient_errs_by_more_than_its_tolerance(name: str, precision: Precision) -> None:
    function, draw = loss(name), random.Random(name + precision)
    kind = KINDS[precision]
    worst = 0.0
    for i, part in enumerate(gradient(function, {})):
        slope = sp.diff(to_sympy(function.expression), sp.Symbol(function.variables[i], real=True))
        for _ in range(40):
            tree = reshaped(slope, draw)
            point = [float(kind(draw.uniform(-3, 3))) for _ in function.variables]
            computed = run(tree, dict(zip(function.variables, map(kind, point), strict=True)), kind)
            assert isinstance(computed, kind)
            worst = max(worst, error(part, point, float(computed)) / part.tolerance(point, precision))
    assert worst <= 1
    # A bound that nothing comes near would let mistakes through.
    assert worst > 0.001 or name == "parabola"  # doubling is exact


SUMS: dict[str, Callable[[np.ndarray], np.floating]] = {
    "pairwise": np.sum,
    "sequential": lambda terms: terms.cumsum()[-1],
    "backwards": lambda terms: terms[::-1].cumsum()[-1],
    "sorted": lambda terms: np.sort(terms).cumsum()[-1],
    "dot": lambda terms: terms @ np.ones_like(terms),
}


@pytest.mark.parametrize("precision", KINDS)
@pytest.mark.parametrize("order", SUMS)
def test_no_order_of_summing_over_rows_errs_by_more_than_the_tolerance(order: str, precision: Precision) -> None:
    names = ("a", "b", "h", "w")
    formula = "(w - (a*h + b))**2"
    function = Function("mse", formula, parse(formula, names), ("a", "b"), ("h", "w"), "mean")
    draw, kind, total = np.random.default_rng(1), KINDS[precision], SUMS[order]
    for n in (1, 2, 15, 150):
        h, w = (kind(column) for column in (draw.uniform(60, 75, n), draw.uniform(110, 220, n)))
        a, b = kind(4.3), kind(-121.7)
        columns = {"h": tuple(map(float, h)), "w": tuple(map(float, w))}
        by_a, by_b = gradient(function, columns)
        point = [float(a), float(b)]
        for residual in (w - (a * h + b), (w - b) - a * h):
            found = total(kind(-2) * h * residual) / kind(n), kind(-2) * (total(residual) / kind(n))
            for part, computed in zip((by_a, by_b), found, strict=True):
                assert error(part, point, float(computed)) <= part.tolerance(point, precision)
        expanded = kind(2) * (a * total(h * h) + b * total(h) - total(h * w)) / kind(n)
        assert error(by_a, point, float(expanded)) <= by_a.tolerance(point, precision)


operations = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
}


@given(
    st.lists(st.tuples(st.sampled_from("+-*/"), st.floats(0.01, 100).map(np.float32)), min_size=1, max_size=12),
    st.floats(0.01, 100).map(np.float32),
    st.sampled_from(sorted(KINDS)),
)
@settings(deadline=None, max_examples=200, derandomize=True)
def test_the_running_error_covers_the_error_made(
    steps: list[tuple[str, np.float32]], start: np.float32, precision: Precision
) -> None:
    def bounded(x: np.float32) -> Bounded:
        return BOUNDED[precision](flint.fmpq(*float(x).as_integer_ratio()))

    kind = KINDS[precision]
    carried, computed, exact = bounded(start), kind(start), Fraction(float(start))
    for symbol, x in steps:
        if symbol == "/" or exact:
            carried = operations[symbol](carried, bounded(x))
            computed, exact = operations[symbol](computed, kind(x)), operations[symbol](exact, Fraction(float(x)))
    assert carried.v == flint.fmpq(exact.numerator, exact.denominator)
    assert abs(Fraction(float(computed)) - exact) <= Fraction(carried.e)


def test_dividing_by_what_may_be_zero_is_bounded_by_nothing() -> None:
    number = BOUNDED["float32"]
    assert (number(flint.fmpq(1)) / number(flint.fmpq(1, 10), 0.2)).e == float("inf")
    assert (number(flint.fmpq(1)) / number(flint.fmpq(0))).e == float("inf")


@given(st.floats(allow_nan=False, allow_infinity=False))
@settings(deadline=None, max_examples=200, derandomize=True)
def test_float32_is_recognised_as_numpy_does(x: float) -> None:
    with np.errstate(over="ignore"):
        narrow = float(np.float32(x))
    assert is_float32(x) == (narrow == x)
    if np.isfinite(narrow):
        assert nearest_float32(x) == narrow


def test_the_rounding_constants_are_numpys() -> None:
    for precision, kind in KINDS.items():
        u, eta = ARITHMETIC[precision]
        assert u == float(np.finfo(kind).eps) / 2
        assert eta == float(np.finfo(kind).smallest_normal)
    assert gamma(2**24, 2.0**-24) == float("inf")


def test_weights_are_infinite_where_floats_end() -> None:
    (part,) = gradient(loss("quartic"), {})
    assert part.tolerance([1e200], "float64") == float("inf")
    assert all(np.isfinite(part.tolerance([x], "float64")) for x in itertools.chain([0.0], np.linspace(-9, 9, 7)))
