"""Single numbers beside the right ones, as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from harness.judge.model import NumberRow
from harness.report.numbers import short
from harness.report.text import line
from harness.report.view import NumberView


def number_views(rows: Sequence[NumberRow]) -> tuple[NumberView, ...]:
    """Each row with its numbers written out; where the right one is kept back, what would tell it is too."""
    return tuple(
        NumberView(
            label=line(row.label),
            observed=line(row.observed),
            expected=line(row.expected),
            exact=line(row.exact),
            error=short(row.error, 3) if row.expected else "",
            tolerance=short(row.tolerance, 3) if row.expected else "",
            right=row.right,
        )
        for row in rows
    )
