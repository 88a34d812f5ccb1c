"""The steps of a path one by one: what there is at each, whether it stands, and the full table as CSV."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from harness.judge.model import PathDetail
from harness.report.thin import suspicion

MISSING = "missing"


def length(detail: PathDetail) -> int:
    """How many steps the table has: those asked for and those the student gave."""
    return max(len(detail.observed), len(detail.certified))


def at(values: Sequence[float], step: int) -> float:
    """A number along the path; NaN where there is none."""
    return values[step] if step < len(values) else math.nan


def coordinate(path: Sequence[Sequence[float]], step: int, component: int) -> float:
    """A coordinate of a point of a path; NaN where there is none."""
    return path[step][component] if step < len(path) and component < len(path[step]) else math.nan


def is_right(detail: PathDetail, step: int) -> bool:
    """Whether a step stands as graded; a number that is missing or is no number never does."""
    return suspicion(at(detail.errors, step), at(detail.tolerances, step)) <= 1


def verdict(detail: PathDetail, step: int) -> str:
    """What is said of a step: ok, off, missing (asked for and not given), not asked (given beyond the end)."""
    if step >= len(detail.observed):
        return MISSING
    if step >= len(detail.certified):
        return "not asked"
    return "ok" if is_right(detail, step) else "off"


def csv_lines(detail: PathDetail) -> Iterator[str]:
    """The full table of a path as CSV, all digits; what is missing is empty, what is no number is nan or inf."""
    names = detail.variables
    yield ",".join(
        [
            "n",
            *(f"student {name}" for name in names),
            *(f"certified {name}" for name in names),
            *("f of student", "f certified", "error", "derived tolerance", "tolerance", "verdict"),
        ]
    )
    columns = (detail.observed_values, detail.values, detail.errors, detail.derived, detail.tolerances)
    for step in range(length(detail)):
        cells = [str(step)]
        for path in (detail.observed, detail.certified):
            cells += [repr(coordinate(path, step, i)) if step < len(path) else "" for i in range(len(names))]
        cells += [repr(values[step]) if step < len(values) else "" for values in columns]
        yield ",".join([*cells, verdict(detail, step)])
