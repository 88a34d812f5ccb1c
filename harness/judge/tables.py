"""Tables worked on paper: each cell right to the digits it is given with, and a wrong table by its mistake's name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from fractions import Fraction

import msgspec
import numpy as np

from harness.judge import reading, words
from harness.judge.model import Check, Difference, NumberRow, NumbersDetail
from harness.judge.naming.tabled import Cell, name_table
from harness.judge.values import failed, passed
from harness.oracle.precision import is_float32
from harness.oracle.reference import TableReference
from harness.spec.model import Figure
from harness.wire import Items, Numbers, Returned, Text, Value

LARGEST = 10**30  # of a cell that is looked at
SINGLE = 6  # digits that float32 holds for certain


def judge_table(target: TableReference, figure: Figure, returned: Returned) -> Check:
    """Each cell right to the digits it is given with: at least three, unless it is exact."""
    cells = _cells(returned.value)
    width = len(target.rows[0])
    if cells is None:
        return failed(
            figure,
            f"The function returned {reading.describe(returned.value)}; rows (n, x, slope, x_next) were asked for.",
        )
    if len(cells) != len(target.rows) or any(len(row) != width for row in cells):
        shape = f"{len(cells)} rows of {sorted({len(row) for row in cells})} cells"
        message = f"The table has {shape}; {len(target.rows)} rows of {width} were asked for: n, x, slope, x_next."
        return failed(figure, message, _names(target, cells))
    names = ("n", "x", "slope", "x_next")
    rows: list[NumberRow] = []
    for index, (found, wanted) in enumerate(zip(cells, target.rows, strict=True), 1):
        for name, text, exact in zip(names, found, wanted, strict=True):
            rows.append(_cell(f"row {index}, {name}", text, exact))
    wrong = next((i for i, row in enumerate(rows) if not row.right), None)
    if wrong is None:
        return passed(figure, NumbersDetail(tuple(rows)))
    row = rows[wrong]
    return Check(
        public=figure.public,
        arguments=(),
        status="fail",
        credit=0.0,
        message=f"{row.label[0].upper()}{row.label[1:]}: {row.observed} was given. {_follows(wrong, width)}",
        mistakes=_names(target, cells),
        difference=Difference(
            wrong // width + 1,
            wrong % width,
            math.nan,
            float(target.rows[wrong // width][wrong % width]),
            row.tolerance,
        ),
        detail=NumbersDetail(tuple(map(_kept_back, rows))),
    )


def _names(target: TableReference, texts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The mistakes that explain every cell of a table of numbers."""
    cells = [[cell for text in row if (cell := _decimal(text)) and abs(cell.value) <= LARGEST] for row in texts]
    return name_table(target, cells) if all(len(row) == len(target.rows[0]) for row in (*cells, *texts)) else ()


def _follows(cell: int, width: int) -> str:
    """Where a cell of the table comes from, without its value."""
    if not cell % width:
        return "Rows are counted 1, 2, 3, …"
    if cell % width == 1:
        return "It is not the statement's start." if cell < width else "It is not the x_next of the row before."
    if cell % width == 2:
        return "It is not the derivative at the x of its row."
    return "It does not follow from the x and the slope of its row by the update rule."


def _kept_back(row: NumberRow) -> NumberRow:
    """A cell with its verdict only: with the right values in sight a table is copied, not worked out."""
    return msgspec.structs.replace(row, expected="", error=0.0 if row.right else math.inf, tolerance=0.0)


def _cells(value: Value) -> list[list[str]] | None:
    """Rows of cells as decimal text; None for what is no table."""
    if isinstance(value, Numbers):
        read = reading.block(value)
        if isinstance(read, reading.Complaint) or read.numbers.ndim < 2:
            return None
        return [[_written(float(x), read.dtype) for x in row.reshape(-1)] for row in read.numbers]
    if not isinstance(value, Items):
        return None
    rows: list[list[str]] = []
    for item in value.items:
        if isinstance(item, Numbers):
            read = reading.block(item)
            if isinstance(read, reading.Complaint):
                return None
            rows.append([_written(float(x), read.dtype) for x in read.numbers.reshape(-1)])
        elif isinstance(item, Items):
            texts = [_text(cell) for cell in item.items]
            if any(text is None for text in texts):
                return None
            rows.append([text for text in texts if text is not None])
        else:
            return None
    return rows


def _text(value: Value) -> str | None:
    if isinstance(value, Text):
        return value.text
    read = reading.block(value)
    if isinstance(read, reading.Complaint) or read.numbers.size != 1:
        return None
    return _written(float(read.numbers.reshape(-1)[0]), read.dtype)


def _written(number: float, dtype: str) -> str:
    """A number with the digits that its precision holds for certain, in float32 six; with fewer if it was rounded."""
    if dtype != "float32" or not is_float32(number):
        return repr(number)
    shortest = str(np.float32(number))
    return shortest if len(Decimal(shortest).as_tuple().digits) <= SINGLE else f"{number:#.{SINGLE}g}"


def _cell(label: str, text: str, exact: Fraction) -> NumberRow:
    """A cell is right if it is the exact value (as float or decimal), or that value rounded to its own digits."""
    cell = _decimal(text)
    shown = words.number(float(exact))
    if cell is None or abs(cell.value) > LARGEST:
        return NumberRow(label, text[:40], shown, "", math.inf, 0.0, False)
    text = text.removesuffix(".0")
    error = abs(cell.value - exact)
    tolerance = max(cell.rounding, abs(exact) * Fraction(1, 2**50))
    return NumberRow(label, text[:40], shown, "", float(error), float(tolerance), error <= tolerance)


def _decimal(text: str) -> Cell | None:
    """A plain decimal; None for anything else."""
    stripped = text.strip().replace("−", "-")
    if len(stripped) > 60 or not stripped.isascii():
        return None
    try:
        value = Decimal(stripped)
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > 400:
        return None
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    return Cell(Fraction(value), len(digits), Fraction(10) ** exponent)
