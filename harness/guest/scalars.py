"""Single numbers a student may return, each read by what is stored in it: a row for each class of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

import numpy as np

from harness.guest.text import type_name
from harness.wire import MAX_ITEMS


class TooMuch(Exception):
    """A value beyond a bound."""


class Real(NamedTuple):
    """One real number."""

    value: float
    kind: str
    dtype: str


def _of_float(x: Any) -> Real:
    return Real(float.__float__(x), type_name(x), "float64")


def _of_int(x: Any) -> Real:
    return Real(_to_float(int.__float__, x), "int", "int")


def _of_fraction(x: Any) -> Real:
    top, bottom = Fraction.__dict__["_numerator"].__get__(x), Fraction.__dict__["_denominator"].__get__(x)
    return Real(_to_float(lambda _: int.__truediv__(top, bottom), x), "Fraction", "Fraction")


def _of_decimal(x: Any) -> Real:
    return Real(_to_float(Decimal.__float__, x), "Decimal", "Decimal")


def _of_sympy(x: Any) -> Real:
    return Real(_to_float(float, x), type_name(x), "sympy")


def _of_numpy(x: Any) -> Real:
    stored = np.array(x)
    return Real(float(stored.astype(np.float64)), type_name(x), dtype_name(stored))


def _to_float(read: Callable[[Any], float], x: Any) -> float:
    try:
        return read(x)
    except (OverflowError, ValueError):  # beyond the range of a float; a signalling NaN
        raise TooMuch(f"a {type_name(x)} that no float can hold") from None


SCALARS: tuple[tuple[type, Callable[[Any], Real]], ...] = (
    (float, _of_float),
    (int, _of_int),
    (np.floating, _of_numpy),
    (np.integer, _of_numpy),
    (Fraction, _of_fraction),
    (Decimal, _of_decimal),
)
SYMPY_NUMBERS = frozenset({"Float", "Rational", "Integer", "Zero", "One", "NegativeOne", "Half", "Pi", "Exp1"})
_readers: dict[type, Callable[[Any], Real] | None] = {bool: None, np.bool_: None}


def reader(kind: type) -> Callable[[Any], Real] | None:
    """How a number of this class is read; None for what is no real number."""
    if kind not in _readers:
        if "sympy" in sys.modules and kind.__module__ == "sympy.core.numbers" and kind.__name__ in SYMPY_NUMBERS:
            return _of_sympy
        found = next((read for base, read in SCALARS if base in type.__dict__["__mro__"].__get__(kind)), None)
        if len(_readers) > MAX_ITEMS:
            return found
        _readers[kind] = found
    return _readers[kind]


def dtype_name(stored: np.ndarray[Any, Any]) -> str:
    """The precision numbers are held in; whole ones are all alike."""
    return "int" if stored.dtype.kind in "iu" else stored.dtype.name
