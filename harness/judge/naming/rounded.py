"""Single numbers that were rounded for people before they were returned."""

from __future__ import annotations

from collections.abc import Sequence

ENDLESS = 99  # decimals of a number that is written with an exponent
MOST_DECIMALS = 6
LEAST_SHARE = 50  # the largest number is at least so many times what rounding may have taken away


def name_rounded(observed: Sequence[float], expected: Sequence[float]) -> tuple[str, ...]:
    """``reported-values-rounded`` for numbers of few decimals that are right up to these, and no further."""
    decimals = max(map(decimals_of, observed), default=0)
    half = 0.501 * 10.0**-decimals
    near = all(abs(x - right) <= half for x, right in zip(observed, expected, strict=True))
    large = max(map(abs, expected), default=0.0) >= LEAST_SHARE * half
    return ("reported-values-rounded",) if decimals <= MOST_DECIMALS and near and large else ()


def decimals_of(value: float) -> int:
    """How many decimals a number is written with."""
    text = repr(value)
    return ENDLESS if "e" in text else len(text.partition(".")[2].rstrip("0"))
