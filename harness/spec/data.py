"""Data columns from a CSV file."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from pathlib import Path

from harness.spec.model import Column

MAX_ROWS = 100_000


def read_columns(path: Path, columns: Mapping[str, str]) -> tuple[Column, ...]:
    """The named columns (name → header) as float64; ValueError names the line and the cell that is no number."""
    try:
        return _columns(path, columns)
    except csv.Error as error:
        raise ValueError(f"{path.name} is no table of numbers: {error}") from None


def _columns(path: Path, columns: Mapping[str, str]) -> tuple[Column, ...]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        header = reader.fieldnames or []
        for wanted in columns.values():
            if wanted not in header:
                raise ValueError(f"{path.name} has no column {wanted!r}; it has {', '.join(header) or 'no header'}")
        values: dict[str, list[float]] = {name: [] for name in columns}
        for row in reader:
            for name, wanted in columns.items():
                values[name].append(_number(row[wanted], path.name, reader.line_num))
            if reader.line_num > MAX_ROWS:
                raise ValueError(f"{path.name} has more than {MAX_ROWS} rows")
    if any(not column for column in values.values()):
        raise ValueError(f"{path.name} has no rows")
    return tuple(Column(name, tuple(column)) for name, column in values.items())


def _number(cell: str | None, file: str, line: int) -> float:
    try:
        value = float(cell or "")
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise ValueError(f"{file}, line {line}: {cell!r} is no finite number")
    return value
