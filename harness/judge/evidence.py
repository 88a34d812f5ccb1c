"""In which arithmetic a program may have worked, from signs in its numbers: single precision leaves fewer digits.

float32 and float64 are both right unless a statement names one, but the wider float32 bound may not excuse a float64
program's wrong step. So it is used only where the numbers themselves show single precision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from harness.oracle.precision import ARITHMETIC, Precision, is_float32, nearest_float32
from harness.oracle.program import Point
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference
from harness.oracle.update import IN_POWERS
from harness.spec.model import Task
from harness.wire import TapeEvent

Settings = tuple[tuple[str, Fraction], ...]

_U64, _U32 = ARITHMETIC["float64"].u, ARITHMETIC["float32"].u


class Held(NamedTuple):
    """How a descent may have held its numbers: the precision of its steps, and the rate and settings it then had."""

    precision: Precision
    rate: Fraction
    settings: Settings = ()


def ways(target: PathReference, task: Task, path: Sequence[Point], tape: Sequence[TapeEvent] = ()) -> tuple[Held, ...]:
    """The arithmetics that a path may be explained by, the strictest first.

    A rate that was rounded to float32 and then used in float64 is one of them. Keras holds its rate so, whatever the
    variables are, and the settings that it takes powers of. Keras's losses work in float32 whatever they are handed: a
    tape that was asked for the slope of a float32 number shows it where later products hide it from the steps.
    """
    strict = Held("float64", target.rate, target.program.settings)
    if task.dtype == "float64":
        return (strict,)
    powers = _narrow_powers(target.program.settings) if task.implementation == "keras" else ()
    rates = dict.fromkeys(_narrow_rates(target.rate, target.value.count or 1))
    found = [strict, *(Held("float64", rate, strict.settings + powers) for rate in rates)]
    # An optimizer need not ask a tape, and an adaptive rule hides the precision of the slopes from its steps.
    hidden = task.implementation == "keras" and target.program.rule.states > 0
    hidden = hidden or any(operand.dtype == "float32" for event in tape for operand in event.targets)
    if hidden or single_precision_path(path, float(target.rate), target.value.count):
        found.append(strict._replace(precision="float32"))
    return tuple(found)


def over_narrow_data(quantity: Quantity) -> Quantity:
    """The quantity as float64 programs have it whose data were rounded to float32 first."""
    columns = tuple((name, tuple(nearest_float32(x) or x for x in column)) for name, column in quantity.columns)
    return replace(quantity, columns=columns)


def _narrow_rates(rate: Fraction, rows: int) -> Iterator[Fraction]:
    """A rate that was rounded to float32, as it is, or times or over the rows, for a mean instead of a sum or back."""
    for scale in (Fraction(1), Fraction(rows), Fraction(1, rows)):
        narrow = nearest_float32(float(rate * scale))
        if narrow is not None:
            yield Fraction(narrow) / scale


def _narrow_powers(settings: Settings) -> Settings:
    rounded = ((name + IN_POWERS, nearest_float32(float(value))) for name, value in settings)
    return tuple((name, Fraction(value)) for name, value in rounded if value is not None)


def all_float32(numbers: Sequence[float]) -> bool:
    """Whether every number is one of float32's."""
    return all(map(is_float32, numbers))


def single_precision(numbers: Sequence[float], rows: int = 0) -> bool:
    """Whether numbers are float32's, or over data float32 sums that were divided by the count of rows in float64."""
    return all_float32(numbers) or (
        rows > 0 and all(_nearly_float32(x * rows, 4 * _U64 * abs(x * rows)) for x in numbers)
    )


def single_precision_path(path: Sequence[Point], rate: float, rows: int = 0) -> bool:
    """Whether a path was held in float32, or its slopes (or sums, or steps) were, and the iterates in float64."""
    # The start may be written down as it was handed over, before it went into a float32 variable.
    if all(all_float32(point) for point in path[1:] or path):
        return True
    rates = (1.0, rate, nearest_float32(rate) or rate)
    return any(_narrow_steps(path, r / n) for r in rates for n in (1, rows) if n)


def _nearly_float32(value: float, slack: float) -> bool:
    nearest = nearest_float32(value)
    return nearest is not None and abs(value - nearest) <= slack


def _narrow_steps(path: Sequence[Point], divisor: float) -> bool:
    """Whether each displacement, divided by the rate or the like, is a float32 number as far as float64 can tell.

    Displacements so small beside the iterate that any number would do are no evidence either way.
    """
    seen = False
    for before, after in pairwise(path):
        for x, y in zip(before, after, strict=True):
            value = (x - y) / divisor
            slack = 4 * _U64 * (max(abs(x), abs(y)) / abs(divisor) + abs(value))
            if abs(value) * _U32 < 64 * slack:
                continue
            if not _nearly_float32(value, slack):
                return False
            seen = True
    return seen
