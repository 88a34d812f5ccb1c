"""Fitted parameters against the right ones, and the mistaken fits that come to the same numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from harness.judge import reading, words
from harness.judge.evidence import all_float32
from harness.judge.model import Check, NumberRow, NumbersDetail
from harness.judge.naming.explain import MOST_DECIMALS
from harness.judge.naming.rounded import decimals_of
from harness.judge.values import failed, passed
from harness.oracle.precision import within
from harness.oracle.reference import FitReference
from harness.spec.model import Figure, Task
from harness.wire import Returned

FAR = 100  # tolerances that an error is away where nobody would ask for the tolerance


def judge_fit(target: FitReference, task: Task, figure: Figure, returned: Returned) -> Check:
    """The parameters against any of the alternatives, the nearest for the message."""
    read = reading.flat(returned.value, len(target.labels), ", ".join(target.labels))
    if isinstance(read, reading.Complaint):
        return failed(figure, read.message, read.mistakes)
    observed = [float(x) for x in read.numbers]
    bad = next((i for i, x in enumerate(observed) if not math.isfinite(x)), None)
    if bad is not None:
        told = f"{target.labels[bad]} is {words.number(observed[bad])}, which is no finite number."
        return failed(figure, told, _name_fit(target, observed))
    narrow = task.dtype != "float64" and all_float32(observed)
    candidates = [
        _fitted_rows(target.labels, observed, fitted.values, fitted.tolerances(precision), task.widen)
        for fitted in target.alternatives
        for precision in (("float64", "float32") if narrow else ("float64",))
    ]
    best = max(candidates, key=lambda rows: (sum(row.right for row in rows), -sum(row.error for row in rows)))
    detail = NumbersDetail(best)
    wrong = next((i for i, row in enumerate(best) if not row.right), None)
    if wrong is None:
        return passed(figure, detail)
    row = best[wrong]
    if figure.public:
        found = words.number(observed[wrong])
        near = f" (tolerance {row.tolerance:.1e})" if row.error < FAR * row.tolerance else ""
        message = f"{row.label} came out as {found}; it is {row.expected}{near}."
    else:
        message = f"On other data than the statement's, {row.label} is wrong."
    names = ("reported-values-rounded",) if _rounded(best, observed) else _name_fit(target, observed)
    return failed(figure, message, names, detail if figure.public else None)


def _rounded(rows: Sequence[NumberRow], observed: Sequence[float]) -> bool:
    """Whether every number that is not right is short, and as near as its decimals can come."""
    decimals = map(decimals_of, observed)
    return all(
        row.right or (places <= MOST_DECIMALS and row.error <= 0.501 * 10.0**-places)
        for row, places in zip(rows, decimals, strict=True)
    )


def _name_fit(target: FitReference, observed: Sequence[float]) -> tuple[str, ...]:
    """The mistakes that come to these parameters; once they are no numbers, all numbers that run away are alike."""
    return tuple(dict.fromkeys(name for name, fitted in target.mistaken if _same_fit(fitted, observed)))


def _same_fit(fitted: Sequence[float], observed: Sequence[float]) -> bool:
    if not all(map(math.isfinite, fitted)):
        return not all(map(math.isfinite, observed))
    return bool(np.allclose(fitted, observed, rtol=1e-6, atol=0))


def _fitted_rows(
    labels: Sequence[str],
    observed: Sequence[float],
    expected: Sequence[float],
    tolerances: Sequence[float],
    widen: float,
) -> tuple[NumberRow, ...]:
    return tuple(
        NumberRow(label, words.number(x), words.number(y), "", abs(x - y), t * widen, within(abs(x - y), t * widen))
        for label, x, y, t in zip(labels, observed, expected, tolerances, strict=True)
    )
