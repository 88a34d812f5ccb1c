"""A path and its certified companion as a view: rows of a table, notes, and the data of the charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from harness.judge.model import PathDetail
from harness.report.embed import json_markup
from harness.report.landscape import Contours, Graph
from harness.report.numbers import exact, short
from harness.report.path_chart import Scene, chart_of, drawing_of
from harness.report.path_steps import MISSING, at, coordinate, length, verdict
from harness.report.thin import EDGE, WHOLE, kept_steps, stretch_of, suspicion
from harness.report.view import PathRow, PathView
from harness.report.words import count


def _written(values: Sequence[float], step: int, absent: str) -> str:
    return exact(values[step]) if step < len(values) else absent


def _point(path: Sequence[Sequence[float]], step: int, size: int, absent: str) -> tuple[str, ...]:
    return tuple(exact(coordinate(path, step, i)) for i in range(size)) if step < len(path) else (absent,) * size


def _row(detail: PathDetail, step: int, skipped: int) -> PathRow:
    size = len(detail.variables)
    fractions = detail.exact[step] if step < len(detail.exact) else ()
    return PathRow(
        step=step,
        observed=_point(detail.observed, step, size, MISSING),
        certified=_point(detail.certified, step, size, "–"),
        exact=tuple(fractions[i] if i < len(fractions) else "" for i in range(size)),
        value=_written(detail.observed_values, step, "–"),
        certified_value=_written(detail.values, step, "–"),
        error=short(detail.errors[step], 3) if step < len(detail.errors) else "–",
        derived=short(detail.derived[step], 3) if step < len(detail.derived) else "–",
        tolerance=short(detail.tolerances[step], 3) if step < len(detail.tolerances) else "–",
        verdict=verdict(detail, step),
        first_wrong=step == detail.first_wrong,
        skipped=skipped,
    )


def _outside(detail: PathDetail, drawing: Graph | Contours) -> list[int]:
    sides = (drawing.x_extent,) if isinstance(drawing, Graph) else (drawing.x_extent, drawing.y_extent)
    return [
        step
        for step, point in enumerate(detail.observed)
        if any(not low <= coordinate(detail.observed, step, i) <= high for i, (low, high) in enumerate(sides) if point)
    ]


def _tolerance_note(detail: PathDetail) -> str:
    derived = f"Tolerance of each step: derived from the rounding errors of {detail.precision}"
    if detail.widen == 1:
        return f"{derived}, not widened."
    return f"{derived}, then widened by the exercise, by a factor of {short(detail.widen)}; both are shown."


def _implied(detail: PathDetail) -> Iterator[str]:
    if not detail.first_wrong or not (detail.implied_gradient or detail.implied_rate):
        return
    move = f"From step {detail.first_wrong - 1} to step {detail.first_wrong} the path moves as if"
    parts = []
    if detail.implied_gradient:
        slope = ", ".join(short(part) for part in detail.implied_gradient)
        many = len(detail.implied_gradient) > 1
        parts.append(f"the {'gradient' if many else 'slope'} were {f'({slope})' if many else slope}")
    if detail.implied_rate:  # a rate of 0 would be no step
        parts.append(f"the rate were {short(detail.implied_rate)}")
    yield f"{move} {', or '.join(parts)} (the rate given is {short(detail.rate)})."


def _notes(detail: PathDetail, kept: tuple[int, ...], drawing: Graph | Contours | None) -> Iterator[str]:
    asked, given = len(detail.certified), len(detail.observed)
    if asked != given:
        yield f"{count(given, 'point')} came back where {asked} are asked for."
    yield from _implied(detail)
    if not detail.certified_fully:
        yield (
            "This path cannot be certified as a whole (it is chaotic or runs away): "
            "each step is judged from the one before it."
        )
    if length(detail) > WHOLE:
        yield (
            f"Of {length(detail)} points {len(kept)} are shown, in the table and the charts: the first and last {EDGE},"
            f" those around the first wrong step, and of every {stretch_of(length(detail))} between them the one that"
            " fits worst."
        )
    outside = _outside(detail, drawing) if drawing is not None else []
    if outside:
        yield f"Outside the drawing, or no numbers: {count(len(outside), 'point')}, the first at step {outside[0]}."


def path_view(detail: PathDetail, scene: Scene, download: str) -> PathView:
    """The view of a path; ``download`` is where its full table will lie, used when not every step is shown."""
    total = length(detail)
    worst = [suspicion(at(detail.errors, step), at(detail.tolerances, step)) for step in range(total)]
    kept = kept_steps(worst, detail.first_wrong)
    rows = tuple(_row(detail, step, step - before - 1) for before, step in pairwise((-1, *kept)))
    graph, contours = drawing_of(detail, scene)
    drawing = graph or contours
    land = "The path on the graph of" if graph else "The path on the contours of" if contours else "Along the path:"
    return PathView(
        partial="details/path.html",
        function=scene.function,
        variables=detail.variables,
        rows=rows,
        has_exact=any(text for row in rows for text in row.exact),
        widened=detail.widen != 1,
        tolerance_note=_tolerance_note(detail),
        notes=tuple(_notes(detail, kept, drawing)),
        land_title=f"{land} {scene.function}",
        chart=json_markup(chart_of(detail, scene, rows, drawing)),
        download=download if total > WHOLE else "",
    )
