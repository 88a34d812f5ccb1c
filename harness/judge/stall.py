"""Why a right path stands still before the exact one does: the end of the numbers that a format has."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from harness.judge import words
from harness.oracle.precision import ARITHMETIC, Precision
from harness.oracle.program import Point
from harness.oracle.reference import PathReference

SMALLEST = {"float64": 2.0**-1074, "float32": 2.0**-149}  # of the subnormal numbers
_ROUNDING = 4.0  # of the unit roundoff: a step below this much of x may be lost in it


def stall_note(target: PathReference, path: Sequence[Point], precision: Precision) -> str:
    """Where and why a path of one variable stops moving while the certified one goes on; empty if it does not."""
    exact = target.certified.points
    if len(target.start) != 1 or not target.program.rule.plain or not len(path) == len(exact) > 2:
        return ""
    stop = len(path) - 1
    while stop and path[stop - 1] == path[stop]:
        stop -= 1
    if stop >= len(path) - 2 or exact[-1] == exact[-2]:
        return ""
    (x,) = path[stop]
    step = abs(float(target.rate) * float(target.program.gradient[0].values(np.array([[x]]))[0]))
    u, eta = ARITHMETIC[precision]
    begins = f"From step {stop} on the path stands still at {words.number(x)}, which is right in {precision}, while "
    begins += f"the exact path goes on to {words.number(exact[-1][0])}: "
    if x == 0.0:
        return (
            begins + f"the next number is smaller than any that {precision} has ({words.number(SMALLEST[precision])})."
        )
    if step < eta:
        return begins + _underflow(step, eta, precision)
    if step < _ROUNDING * u * abs(x):
        return begins + f"the step there, {words.number(step)}, is lost in the rounding of x."
    return ""


def _underflow(step: float, eta: float, precision: Precision) -> str:
    smallest = SMALLEST[precision]
    text = f"the step there, {words.number(step)}, is below the smallest normal number of {precision}, "
    text += f"{words.number(eta)}. "
    if step < 64 * smallest:
        return (
            text + f"Numbers so small are kept as multiples of {words.number(smallest)}, and the step rounds to none."
        )
    return text + "TensorFlow sets numbers below it to zero; NumPy keeps them and goes on a little longer."
