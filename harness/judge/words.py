"""Numbers and positions as students read them."""

from __future__ import annotations

import math
from collections.abc import Sequence

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def number(value: float) -> str:
    """A float in as few digits as say it; special values by name."""
    if math.isnan(value):
        return "NaN (not a number)"
    if math.isinf(value):
        return "infinity" if value > 0 else "−infinity"
    text = f"{value:.10g}"
    return text.replace("-", "−")


def point(values: Sequence[float]) -> str:
    """A number, or a point in brackets."""
    return number(values[0]) if len(values) == 1 else "(" + ", ".join(map(number, values)) + ")"


def made(parameters: Sequence[object]) -> str:
    """What the kit makes an argument from: names as they are, numbers as a point; empty for anything longer."""
    if all(isinstance(one, str) for one in parameters):
        return ", ".join(map(str, parameters))
    numbers = [float(one) for one in parameters if isinstance(one, int | float)]
    return point(numbers) if len(numbers) == len(parameters) else ""


def iterate(variables: Sequence[str], index: int) -> str:
    """x₃, or (x, y)₃ for a point."""
    name = variables[0] if len(variables) == 1 else "(" + ", ".join(variables) + ")"
    return name + str(index).translate(_SUBSCRIPTS)


def plural(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
