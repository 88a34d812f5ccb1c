"""How a number is written on a page: every digit in tables, few digits in sentences, words for what is no number."""

from __future__ import annotations

import math

_SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def _word(value: float) -> str:
    if math.isnan(value):
        return "not a number"
    return "infinite" if value > 0 else "minus infinite"


def exact(value: float) -> str:
    """All digits needed to get the same float64 back ("1.2800000000000002", "2"), or a word."""
    if not math.isfinite(value):
        return _word(value)
    written = repr(float(value))
    return written.removesuffix(".0")


def short(value: float, digits: int = 4) -> str:
    """A few significant digits, typeset ("−1.28", "3.5 × 10⁻⁴⁴"), or a word."""
    if not math.isfinite(value):
        return _word(value)
    if value == 0:
        return "0"
    if 1e-4 <= abs(value) < 1e6:
        fixed = f"{value:.{max(0, digits - 1 - math.floor(math.log10(abs(value))))}f}"
        return (fixed.rstrip("0").rstrip(".") if "." in fixed else fixed).replace("-", "−")
    mantissa, exponent = f"{value:.{digits - 1}e}".split("e")
    mantissa = mantissa.rstrip("0").rstrip(".").replace("-", "−")
    return f"{mantissa} × 10{str(int(exponent)).translate(_SUPERSCRIPT)}"


def points(value: float) -> str:
    """A score with at most two decimals ("4.5", "2", "0.33")."""
    if not math.isfinite(value):
        return _word(value)
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def percent(part: float, whole: float) -> float:
    """The share of a whole, 0 … 100, and 0 where there is nothing to share."""
    if not (math.isfinite(part) and whole > 0):
        return 0.0
    return round(100 * min(1.0, max(0.0, part / whole)), 1)
