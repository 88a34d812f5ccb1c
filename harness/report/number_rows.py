"""Single numbers beside the right ones, as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence

from harness.judge.model import NumberRow
from harness.report.numbers import short
from harness.report.text import line
from harness.report.view import NumberView


def number_views(rows: Sequence[NumberRow]) -> tuple[NumberView, ...]:
    """Each row with its numbers written out."""
    return tuple(
        NumberView(
            label=line(row.label),
            observed=line(row.observed),
            expected=line(row.expected),
            exact=line(row.exact),
            error=short(row.error, 3),
            tolerance=short(row.tolerance, 3),
            right=row.right,
        )
        for row in rows
    )
