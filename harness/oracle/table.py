"""The hand-worked iteration table of an exercise, exact and as decimals, in the formats teachers paste from."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from harness.oracle.quantity import gradient, quantity
from harness.oracle.reference import exact_value, terminates
from harness.spec.model import Derivative, Exercise, PathKind, TableKind

MAX_EXACT = 30  # characters of a fraction; longer ones are shown as decimals only


class NoTable(ValueError):
    """The exercise has no descent to tabulate."""


@dataclass(frozen=True)
class Table:
    """Header and rows; every cell exact (a fraction) and as a decimal."""

    header: tuple[str, ...]
    rows: tuple[tuple[Fraction, ...], ...]


def iteration_table(exercise: Exercise, rows: int | None = None) -> Table:
    """n, the point, f, the gradient and the next point of the first public descent; NoTable if there is none."""
    name, start, rate, count = _descent(exercise)
    function = exercise.function(name)
    columns = {column.name: column.values for column in exercise.columns}
    value = quantity(function, Derivative(name), columns)
    slopes = gradient(function, columns)
    arguments = ", ".join(function.variables)
    prime = [f"{name}′({arguments})"] if len(slopes) == 1 else [f"∂{name}/∂{v}" for v in function.variables]
    header = ("n", *function.variables, f"{name}({arguments})", *prime, *(f"next {v}" for v in function.variables))
    table: list[tuple[Fraction, ...]] = []
    point = start
    for n in range(1, (rows or count) + 1):
        slope = tuple(exact_value(part, point) for part in slopes)
        after = tuple(x - rate * g for x, g in zip(point, slope, strict=True))
        table.append((Fraction(n), *point, exact_value(value, point), *slope, *after))
        if any(x.denominator.bit_length() > 4000 for x in after):
            # Exact rationals of a curved function double in length at every step; from here floats serve.
            after = tuple(Fraction(float(x)) for x in after)
        point = after
    return Table(header, tuple(table))


def _descent(exercise: Exercise) -> tuple[str, tuple[Fraction, ...], Fraction, int]:
    for task in exercise.tasks:
        if isinstance(task.kind, TableKind):
            return task.kind.function, (task.kind.start,), task.kind.rate, task.kind.rows
    for task in exercise.tasks:
        kind = task.kind
        if isinstance(kind, PathKind) and kind.rule == "sgd" and not kind.standardise:
            figure = task.public[0]
            start = tuple(figure.number(name) for name in kind.start) or kind.origin
            return kind.function, start, figure.number(kind.rate), min(int(figure.number(kind.iterations)), 10)
    raise NoTable(f"{exercise.id} has no descent to tabulate. Try gradkit table 01_parabola.")


def decimal(value: Fraction) -> str:
    """The decimal of a fraction: in full while it ends within 12 places, else to 10 significant digits."""
    if value.denominator == 1 and abs(value) < 10**15:
        return str(value.numerator)
    if terminates(value):
        places = next((p for p in range(13) if (value * 10**p).denominator == 1), None)
        if places is not None:
            return f"{float(value):.{places}f}" if abs(value) < 10**3 else f"{float(value):.10g}"
    return f"{float(value):.10g}"


def cell(value: Fraction) -> str:
    """A cell for reading: the decimal, with the fraction where it is short and says more."""
    shown = decimal(value)
    exact = str(value)
    return shown if value.denominator == 1 or len(exact) > MAX_EXACT else f"{shown} = {exact}"


def _text(table: Table) -> str:
    cells = [list(table.header), *([cell(value) for value in row] for row in table.rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(table.header))]
    lines = ["  ".join(text.rjust(width) for text, width in zip(row, widths, strict=True)) for row in cells]
    return "\n".join([lines[0], "  ".join("─" * width for width in widths), *lines[1:]])


def _markdown(table: Table) -> str:
    lines = ["| " + " | ".join(table.header) + " |", "|" + " ---: |" * len(table.header)]
    return "\n".join(lines + ["| " + " | ".join(cell(value) for value in row) + " |" for row in table.rows])


def _latex_cell(value: Fraction) -> str:
    shown = decimal(value)
    if value.denominator == 1 or len(str(value)) > MAX_EXACT:
        return shown
    sign = "-" if value < 0 else ""
    return rf"{shown} = {sign}\frac{{{abs(value.numerator)}}}{{{value.denominator}}}"


def _latex(table: Table) -> str:
    header = " & ".join(
        f"${text.replace('′', chr(39)).replace('∂', chr(92) + 'partial ').replace('next ', chr(92) + 'text{next }')}$"
        for text in table.header
    )
    lines = [rf"\begin{{tabular}}{{{'r' * len(table.header)}}}", header + r" \\ \hline"]
    lines += [" & ".join(f"${_latex_cell(value)}$" for value in row) + r" \\" for row in table.rows]
    return "\n".join([*lines, r"\end{tabular}"])


def _csv(table: Table) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([*table.header, *(f"{name} exact" for name in table.header[1:])])
    for row in table.rows:
        writer.writerow([*map(decimal, row), *map(str, row[1:])])
    return buffer.getvalue().rstrip("\n")


def _json(table: Table) -> str:
    rows = [
        {name: {"decimal": float(value), "exact": str(value)} for name, value in zip(table.header, row, strict=True)}
        for row in table.rows
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


FORMATS: Mapping[str, Callable[[Table], str]] = {
    "text": _text,
    "markdown": _markdown,
    "latex": _latex,
    "csv": _csv,
    "json": _json,
}


def render(table: Table, format: str = "text") -> str:
    """The table in one of FORMATS."""
    return FORMATS[format](table)
