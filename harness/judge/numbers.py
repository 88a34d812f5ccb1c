"""One number against a quantity at a point: the exact difference, and the derived tolerance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from harness.oracle.bounded import magnitude, nearest
from harness.oracle.numbers import to_ball, to_rational
from harness.oracle.precision import Precision, within
from harness.oracle.program import exact
from harness.oracle.quantity import Quantity


@dataclass(frozen=True)
class Compared:
    """A right value (exact where rational), the distance from it, and how much of it rounding may explain."""

    value: Any
    expected: float
    error: float
    tolerance: float

    @property
    def right(self) -> bool:
        return within(self.error, self.tolerance)


def compare_number(
    answer: Quantity, point: Sequence[Fraction], observed: float, precision: Precision, widen: float = 1.0
) -> Compared:
    """A finite number against a quantity's value at a point."""
    at = [to_rational(x) for x in point] if answer.rational else [to_ball(x) for x in point]
    value = answer.exact(at)
    error = magnitude(exact(observed) - value)
    tolerance = answer.tolerance([float(x) for x in point], precision) * widen
    return Compared(value, nearest(value), error, tolerance)


def close(answer: Quantity, point: Sequence[Fraction], observed: float, precision: Precision) -> bool:
    """Whether a number is a quantity's value up to rounding."""
    try:
        return compare_number(answer, point, observed, precision).right
    except ZeroDivisionError:
        return False
