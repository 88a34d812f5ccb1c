"""Numbers that carry their running error: an exact value, and how far a floating-point program may have come from it.

Source: running error analysis, Higham, Accuracy and Stability of Numerical Algorithms, section 3.3.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any, ClassVar

import flint

from harness.oracle.precision import ARITHMETIC, Precision


def magnitude(value: Any) -> float:
    """|v| of an exact rational or a ball, as a float; infinite where it does not fit."""
    size = abs(float(flint.arb(value)))
    return size if size == size else math.inf


def nearest(value: Any) -> float:
    """The float nearest to an exact rational or the middle of a ball."""
    return float(flint.arb(value))


class Bounded:
    """v exact (``fmpq`` or ``arb``), e ≥ |computed − v|. A subclass per arithmetic says what an operation adds to e."""

    __slots__ = ("e", "v")
    u: ClassVar[float]
    eta: ClassVar[float]

    def __init__(self, v: Any, e: float = 0.0) -> None:
        self.v, self.e = v, e

    @classmethod
    def rounded(cls, value: Any) -> Bounded:
        """A number that was rounded once to the arithmetic."""
        return cls(value, cls.u * magnitude(value))

    @classmethod
    def constant(cls, value: Fraction) -> Bounded:
        return cls.rounded(flint.fmpq(value.numerator, value.denominator))

    def _new(self, v: Any, e: float) -> Bounded:
        return type(self)(v, e + self.u * magnitude(v) + self.eta)

    def __add__(self, other: Bounded) -> Bounded:
        return self._new(self.v + other.v, self.e + other.e)

    def __sub__(self, other: Bounded) -> Bounded:
        return self._new(self.v - other.v, self.e + other.e)

    def __mul__(self, other: Bounded) -> Bounded:
        e = magnitude(self.v) * other.e + magnitude(other.v) * self.e + self.e * other.e
        return self._new(self.v * other.v, e)

    def __truediv__(self, other: Bounded) -> Bounded:
        below = magnitude(other.v) - other.e
        if below <= 0 or other.v == 0:
            return type(self)(flint.arb(0), math.inf)
        quotient = self.v / other.v
        return self._new(quotient, (self.e + magnitude(quotient) * other.e) / below)

    def __pow__(self, exponent: int) -> Bounded:
        """A whole power, made by as many products or by a library."""
        power = flint.arb(self.v) ** exponent
        size, n = magnitude(self.v) + self.e, abs(exponent)
        return self._new(power, n * (self.e * size ** max(n - 1, 0) + self.u * size**n))

    def sqrt(self) -> Bounded:
        root = flint.arb(self.v).sqrt()
        size = magnitude(root)
        return self._new(root, min(self.e / size if size else math.inf, math.sqrt(self.e)))


def _arithmetic(precision: Precision) -> type[Bounded]:
    u, eta = ARITHMETIC[precision]
    return type(f"Bounded{precision[-2:]}", (Bounded,), {"__slots__": (), "u": u, "eta": eta})


BOUNDED: dict[Precision, type[Bounded]] = {"float64": _arithmetic("float64"), "float32": _arithmetic("float32")}
