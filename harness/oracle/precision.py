"""Unit roundoff and the rounding bounds that tolerances are made of.

Source of γₘ: Higham, Accuracy and Stability of Numerical Algorithms, section 3.1. The smallest normal number stands in
for underflow, so that flushing subnormals to zero is covered too.
"""

from __future__ import annotations

import math
import struct
from typing import Literal, NamedTuple

Precision = Literal["float64", "float32"]


class Arithmetic(NamedTuple):
    """A floating-point format: unit roundoff u, smallest normal number η."""

    u: float
    eta: float


ARITHMETIC: dict[Precision, Arithmetic] = {
    "float64": Arithmetic(2.0**-53, 2.0**-1022),
    "float32": Arithmetic(2.0**-24, 2.0**-126),
}


def gamma(operations: int, u: float) -> float:
    """γₘ = m·u/(1 − m·u); infinite where the bound no longer holds."""
    product = operations * u
    return product / (1 - product) if product < 1 else math.inf


def within(error: float, tolerance: float) -> bool:
    """Whether rounding explains an error. A bound that is infinite or no number explains nothing."""
    return error <= tolerance < math.inf


def nearest_float32(value: float) -> float | None:
    """The float32 number nearest to a float64; None where it overflows."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", value))[0])
    except OverflowError:
        return None


def is_float32(value: float) -> bool:
    """Whether a float64 holds no more than float32 can."""
    return nearest_float32(value) == value
