"""The data of a path's charts: what the page's script draws, and what it says of each step."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from harness.judge.model import PathDetail
from harness.report.landscape import Contours, Graph, Sampler, extent
from harness.report.numbers import short
from harness.report.path_steps import at, coordinate
from harness.report.view import PathRow
from harness.spec.model import Exercise


class Scene(msgspec.Struct, frozen=True):
    """Where a path runs: the function it descends, and what draws it (nothing, where the exercise is not at hand)."""

    exercise: Exercise | None = None
    function: str = "f"
    sampler: Sampler | None = None


class PathChart(msgspec.Struct, frozen=True):
    """What the script draws: all lists are as long as ``steps``, coordinates are one list a variable."""

    steps: tuple[int, ...]
    function: str
    variables: tuple[str, ...]
    student: tuple[tuple[float, ...], ...]
    certified: tuple[tuple[float, ...], ...]
    student_values: tuple[float, ...]
    certified_values: tuple[float, ...]
    errors: tuple[float, ...]
    derived: tuple[float, ...]
    tolerances: tuple[float, ...]
    right: tuple[bool, ...]
    says: tuple[str, ...]
    first_wrong: int | None
    graph: Graph | None
    contours: Contours | None


def drawing_of(detail: PathDetail, scene: Scene) -> tuple[Graph | None, Contours | None]:
    """The function under the path, as a graph or contours; neither for three variables or without a sampler."""
    size = len(detail.variables)
    if scene.exercise is None or scene.sampler is None or size not in (1, 2):
        return None, None
    extents = tuple(
        extent(
            [point[i] for point in detail.certified],
            [point[i] for point in detail.observed if i < len(point)],
            margin=0.35 if size == 1 else 0.18,  # a graph should show on which side it turns
        )
        for i in range(size)
    )
    drawing = scene.sampler.draw(scene.exercise, scene.function, extents)
    return (drawing, None) if isinstance(drawing, Graph) else (None, drawing)


def _says(detail: PathDetail, row: PathRow) -> str:
    """A step in words, with fewer digits than the table has."""

    def said(path: Sequence[Sequence[float]], i: int) -> str:
        return short(coordinate(path, row.step, i), 7) if row.step < len(path) else "none"

    pairs = "; ".join(
        f"{name} = {said(detail.observed, i)}, certified {said(detail.certified, i)}"
        for i, name in enumerate(detail.variables)
    )
    ending = {"ok": "within tolerance", "off": "outside tolerance"}.get(row.verdict, row.verdict)
    return f"step {row.step}: {pairs}; error {row.error}, tolerance {row.tolerance}, {ending}"


def chart_of(
    detail: PathDetail, scene: Scene, rows: tuple[PathRow, ...], drawing: Graph | Contours | None
) -> PathChart:
    """The data of the charts of the steps shown."""
    steps = tuple(row.step for row in rows)

    def along(values: Sequence[float]) -> tuple[float, ...]:
        return tuple(at(values, step) for step in steps)

    def coordinates(path: Sequence[Sequence[float]]) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(coordinate(path, step, i) for step in steps) for i in range(len(detail.variables)))

    return PathChart(
        steps=steps,
        function=scene.function,
        variables=detail.variables,
        student=coordinates(detail.observed),
        certified=coordinates(detail.certified),
        student_values=along(detail.observed_values),
        certified_values=along(detail.values),
        errors=along(detail.errors),
        derived=along(detail.derived),
        tolerances=along(detail.tolerances),
        right=tuple(row.verdict == "ok" for row in rows),
        says=tuple(_says(detail, row) for row in rows),
        first_wrong=detail.first_wrong,
        graph=drawing if isinstance(drawing, Graph) else None,
        contours=drawing if isinstance(drawing, Contours) else None,
    )
