"""Sums that a tape made where their parts were asked for: over the points of an array, or over rows of a Hessian."""

from __future__ import annotations

import numpy as np

from harness.judge import reading
from harness.oracle.reference import ValueReference
from harness.spec.model import Task, ValueKind
from harness.wire import Returned

CLOSE = 1e-5  # relative agreement of sums in float32


def name_sums(target: ValueReference, task: Task, returned: Returned) -> tuple[str, ...]:
    """The name of a wrong answer that is such a sum."""
    with np.errstate(all="ignore"):  # whatever numbers came back, they are no reason to warn the teacher
        if _over_points(target, returned):
            return ("vector-target-summed",)
        return ("hessian-row-sums",) if _row_sums_times_vector(target, task, returned) else ()


def _over_points(target: ValueReference, returned: Returned) -> bool:
    """Whether there is one number in place of each array: what the right one adds up to."""
    read = reading.flat(returned.value, len(target.answers), "")
    if not target.elementwise or len(target.points) < 2 or isinstance(read, reading.Complaint):
        return False
    right = np.array([answer.values(target.places) for answer in target.answers])
    return bool((np.abs(read.numbers - right.sum(axis=1)) <= CLOSE * np.abs(right).sum(axis=1)).all())


def _row_sums_times_vector(target: ValueReference, task: Task, returned: Returned) -> bool:
    """Whether each row of a Hessian was added up and multiplied by one number of the vector that it was to meet."""
    kind = task.kind
    if not isinstance(kind, ValueKind) or len(kind.vectors) != 1 or not _of_slopes(returned):
        return False
    ((_, parts),) = kind.vectors
    read = reading.flat(returned.value, len(target.answers), "")
    if len(parts) != len(target.answers) or isinstance(read, reading.Complaint):
        return False
    variables = target.slopes.function.variables
    ones = np.where([name in parts for name in variables], 1.0, target.places)
    vector = target.places[0, [variables.index(name) for name in parts]]
    sums = np.array([answer.values(ones)[0] for answer in target.answers])
    return bool(np.allclose(read.numbers, sums * vector, rtol=CLOSE, atol=0))


def _of_slopes(returned: Returned) -> bool:
    """Whether a tape was asked about another one's answer."""
    asked = [event for event in returned.tape if event.what == "asked" and not event.error]
    return any(one.answer not in (0, event.tape) for event in asked for one in event.targets)
