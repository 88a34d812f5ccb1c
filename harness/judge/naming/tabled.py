"""Wrong tables of a descent: what mistaken programs would have written, and rows that go on from rounded cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from harness.judge.naming.explain import ENOUGH_PROBES, MOST_DECIMALS, narrowest
from harness.oracle.mistakes import LOOP_MISTAKES
from harness.oracle.program import Program, simulate
from harness.oracle.reference import PathReference, TableReference

SHORTEST = 3  # significant digits that a rounded cell must have
CLOSE, TINY = 1e-9, 1e-12  # relative and absolute: floats of the same number, worked out in another order
OF_THE_LOOP = frozenset(row.id for row in LOOP_MISTAKES)
OF_PATHS_ONLY = frozenset({"recorded-before-update"})  # no word for a row, which holds the points on both sides
MORE_ROWS: Mapping[str, int] = {"all": 0, "one too few": -1, "one too many": 1}  # by what a program records


class Cell(NamedTuple):
    """A number as it was written down."""

    value: Fraction
    digits: int
    place: Fraction  # what a one in its last digit counts

    @property
    def rounding(self) -> Fraction:
        """How far the number may be off that was rounded to these digits."""
        return self.place / 2 if self.digits >= SHORTEST else Fraction(0)


Table = Sequence[Sequence[Cell]]
Rows = Sequence[tuple[float, ...]]


def name_table(target: TableReference, cells: Table) -> tuple[str, ...]:
    """Every mistake that explains all cells (n, x, slope, x_next) of a table that is wrong."""
    descent = target.descent
    if descent is None or not cells:
        return ()
    found = dict.fromkeys(name for name, rows in _mistaken(descent) if _alike(rows, cells))
    return narrowest(found) or tuple(_rounded(target, descent, cells))


def _alike(rows: Rows, cells: Table) -> bool:
    return len(rows) == len(cells) and all(
        abs(float(cell.value) - x) <= max(float(cell.rounding), CLOSE * abs(x) + TINY)
        for row, written in zip(rows, cells, strict=True)
        for x, cell in zip(row, written, strict=True)
    )


def _mistaken(descent: PathReference) -> Iterator[tuple[str, Rows]]:
    """Each known mistake with the rows that it leads to."""
    for (name,), program in descent.mistaken.programs:
        if program.recorded in MORE_ROWS and name not in OF_PATHS_ONLY:
            yield name, _rows(descent, program, descent.program if name in OF_THE_LOOP else program)
    first = _rows(descent, descent.program, descent.program)[0][1:]
    yield "update-not-stored", [(float(n), *first) for n in range(1, descent.iterations + 1)]


def _rows(descent: PathReference, program: Program, shown: Program) -> Rows:
    """What a program writes; ``shown`` has the slopes of its third column."""
    count = descent.iterations + MORE_ROWS[program.recorded]
    path = [x for (x,) in simulate(replace(program, recorded="all"), descent.start, descent.rate, count)]
    at = path[:1] * count if program.slope_at == "start" else path[:-1]
    with np.errstate(all="ignore"):
        slopes = map(float, shown.gradient[0].values(np.array(at).reshape(-1, 1)))
    return list(zip(map(float, range(1, count + 1)), path[:-1], slopes, path[1:], strict=True))


def _rounded(target: TableReference, descent: PathReference, cells: Table) -> Iterator[str]:
    """Cells of few decimals: each row right from the rounded one before it, or all of them right but for rounding."""
    if len(cells) != len(target.rows) or any(row[0].value != n for n, row in enumerate(cells, 1)):
        return
    places = [float(min(row[column].place for row in cells)) for column in range(4)]
    if places[3] < 10.0**-MOST_DECIMALS:
        return
    _, xs, slopes, nexts = np.array([[float(cell.value) for cell in row] for row in cells]).T
    own = descent.program.gradient[0].values(xs.reshape(-1, 1))
    half = 0.501 * np.array(places)
    steps = float(descent.rate) * own
    if np.count_nonzero(np.abs(steps) > half[3]) < ENOUGH_PROBES:
        return  # of steps that rounding swallows nothing can be told
    right = np.array([[float(x) for x in row] for row in target.rows])
    goes_on = cells[0][1].value == target.rows[0][1] and bool((xs[1:] == nexts[:-1]).all())
    slopes_near = bool((np.abs(slopes - own) <= np.maximum(half[2], CLOSE * np.abs(own))).all())
    if goes_on and slopes_near and bool((np.abs(nexts - (xs - steps)) <= half[3]).all()):
        yield "state-rounded-each-step"
    near = np.maximum((0, half[3], half[2], half[3]), CLOSE * np.abs(right))
    if bool((np.abs(np.column_stack((right[:, 0], xs, slopes, nexts)) - right) <= near).all()):
        yield "reported-values-rounded"
