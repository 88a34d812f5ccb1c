"""The paths of an exercise's tasks that descend one surface, side by side on its contours."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from harness.judge.model import PathDetail
from harness.report.embed import json_markup
from harness.report.landscape import Contours, extent
from harness.report.numbers import exact, short
from harness.report.path_chart import Scene
from harness.report.path_steps import at, coordinate, length, verdict
from harness.report.text import line
from harness.report.thin import WHOLE
from harness.report.view import LaneView, TogetherView

COLOURS = 8  # in the sheet of styles; further paths take them again and are told apart by their numbers
MARGIN = 0.12
Path = Sequence[Sequence[float]]


class Walk(msgspec.Struct, frozen=True):
    """The path of one task's first public figure, and where it runs."""

    task: str
    detail: PathDetail
    scene: Scene


class LaneChart(msgspec.Struct, frozen=True):
    """One path for the script: coordinates and values at the steps shown; a path that ends earlier stays at its end."""

    name: str
    colour: int
    x: tuple[float, ...]
    y: tuple[float, ...]
    values: tuple[str, ...]
    certified_x: tuple[float, ...]  # empty where the student's path is right
    certified_y: tuple[float, ...]
    trouble: tuple[float, float] | None  # the first wrong point


class TogetherChart(msgspec.Struct, frozen=True):
    """What the script draws: the contours once, and the lanes upon them."""

    function: str
    variables: tuple[str, ...]
    steps: tuple[int, ...]
    lanes: tuple[LaneChart, ...]
    contours: Contours


def together_views(walks: Sequence[Walk]) -> tuple[TogetherView, ...]:
    """A view for each surface (a function of two variables that can be drawn) with the paths of two tasks or more."""
    surfaces: dict[tuple[str, tuple[str, ...]], list[Walk]] = defaultdict(list)
    for walk in walks:
        if len(walk.detail.variables) == 2 and walk.detail.observed and length(walk.detail) > 1:
            surfaces[walk.scene.function, walk.detail.variables].append(walk)
    return tuple(view for group in surfaces.values() if len(group) > 1 for view in _view(group))


def first_wrong(detail: PathDetail) -> int | None:
    """The first step of a path that does not stand: off, missing or not asked for; None for a right path."""
    if detail.first_wrong is not None:
        return detail.first_wrong
    return next((step for step in range(length(detail)) if verdict(detail, step) != "ok"), None)


def shown_steps(total: int) -> tuple[int, ...]:
    """The steps to draw of the longest path's points: all, or as many as are shown whole, evenly from first to last."""
    if total <= WHOLE:
        return tuple(range(total))
    return tuple(i * (total - 1) // (WHOLE - 1) for i in range(WHOLE))


def _view(walks: Sequence[Walk]) -> Iterator[TogetherView]:
    scene, variables = walks[0].scene, walks[0].detail.variables
    if scene.exercise is None or scene.sampler is None:
        return
    sides = tuple(
        extent(
            [point[i] for walk in walks for point in walk.detail.certified],
            [point[i] for walk in walks for point in walk.detail.observed if i < len(point)],
            MARGIN,
        )
        for i in range(2)
    )
    drawing = scene.sampler.draw(scene.exercise, scene.function, sides)
    if not isinstance(drawing, Contours):
        return
    steps = shown_steps(max(length(walk.detail) for walk in walks))
    lanes = tuple(_chart(walk, number % COLOURS, steps) for number, walk in enumerate(walks))
    yield TogetherView(
        function=scene.function,
        variables=variables,
        lanes=tuple(_lane(walk, number) for number, walk in enumerate(walks)),
        shown=len(steps),
        notes=tuple(_notes(walks, steps, drawing)),
        chart=json_markup(TogetherChart(scene.function, variables, steps, lanes, drawing)),
    )


def _lane(walk: Walk, number: int) -> LaneView:
    detail = walk.detail
    last = len(detail.observed) - 1
    wrong = first_wrong(detail)
    return LaneView(
        number=number + 1,
        name=line(walk.task),
        colour=number % COLOURS,
        steps=str(last),
        last=tuple(exact(coordinate(detail.observed, last, i)) for i in range(2)),
        value=exact(at(detail.observed_values, last)),
        right=wrong is None,
        verdict="right" if wrong is None else f"wrong from step {wrong}",
    )


def _chart(walk: Walk, colour: int, steps: tuple[int, ...]) -> LaneChart:
    detail, wrong = walk.detail, first_wrong(walk.detail)

    def along(path: Path, i: int) -> tuple[float, ...]:
        return tuple(_drawn(coordinate(path, min(step, len(path) - 1), i)) for step in steps)

    last = len(detail.observed) - 1
    trouble = None
    if wrong is not None and wrong <= last:
        trouble = (_drawn(coordinate(detail.observed, wrong, 0)), _drawn(coordinate(detail.observed, wrong, 1)))
    faint = wrong is not None and len(detail.certified) > 0
    return LaneChart(
        name=line(walk.task),
        colour=colour,
        x=along(detail.observed, 0),
        y=along(detail.observed, 1),
        values=tuple(short(at(detail.observed_values, min(step, last)), 3) for step in steps),
        certified_x=along(detail.certified, 0) if faint else (),
        certified_y=along(detail.certified, 1) if faint else (),
        trouble=trouble,
    )


def _drawn(value: float) -> float:
    """As many digits as a drawing can show."""
    return float(f"{value:.7g}") if math.isfinite(value) else math.nan


def _notes(walks: Sequence[Walk], steps: tuple[int, ...], drawing: Contours) -> Iterator[str]:
    total = max(length(walk.detail) for walk in walks)
    if total > len(steps):
        yield f"Of the {total} points of the longest path {len(steps)} are drawn, evenly from the first to the last."
    outside = [walk.task for walk in walks if not _within(walk.detail.observed, drawing)]
    if outside:
        yield f"Partly outside the drawing, or no numbers: {line(', '.join(outside))}."


def _within(path: Path, drawing: Contours) -> bool:
    sides = (drawing.x_extent, drawing.y_extent)
    return all(
        low <= coordinate(path, step, i) <= high for step in range(len(path)) for i, (low, high) in enumerate(sides)
    )
