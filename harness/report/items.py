"""Item statistics of a task, as test theory has them.

Difficulty is the mean share of the points that the class earned (1: everybody had all). Discrimination is the
correlation of a task's score with the sum of all the other tasks' (the corrected item-total correlation): near 0 or
below, the task does not tell strong students from weak ones. Source: Crocker & Algina, Introduction to Classical and
Modern Test Theory, chapter 14.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

FEWEST = 5  # students below which a correlation says nothing


def discrimination(task: Sequence[float], total: Sequence[float]) -> float | None:
    """Correlation of a task's scores with the rest of the students' totals; None where either does not vary."""
    rest = [whole - part for whole, part in zip(total, task, strict=True)]
    if len(task) < FEWEST or _flat(task) or _flat(rest):
        return None
    return statistics.correlation(task, rest)


def _flat(values: Sequence[float]) -> bool:
    return math.isclose(min(values), max(values), abs_tol=1e-9)
