"""The function under a path, sampled for drawing: a graph over one variable, contours over two."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from harness.spec.model import Exercise

Floats = NDArray[np.float64]
Landscape = Callable[[Exercise, str, Floats], Floats]
"""(exercise, function name, points of shape (m, d)) → values of shape (m,); NaN where the function is not defined."""

GRAPH = 161  # points of a graph
GRID = 56  # points along each side of a contour grid
LEVELS = 12
_SHARES = (0.0, *np.geomspace(8e-3, 1, LEVELS).tolist())  # of the height drawn: closer at the bottom
_REMEMBERED = 64  # drawings kept, because right answers share theirs


class Graph(msgspec.Struct, frozen=True):
    """f over one variable: ``x`` and ``values`` side by side, and the part of each axis worth showing."""

    x: tuple[float, ...]
    values: tuple[float | None, ...]
    x_extent: tuple[float, float]
    y_extent: tuple[float, float]


class Contours(msgspec.Struct, frozen=True):
    """f over two variables: ``values`` row by row from the lowest y, and the levels to draw: the lowest value, and
    others that lie closest above it."""

    x_extent: tuple[float, float]
    y_extent: tuple[float, float]
    width: int
    height: int
    values: tuple[float | None, ...]
    levels: tuple[float, ...]


def extent(certified: Sequence[float], observed: Sequence[float], margin: float) -> tuple[float, float]:
    """The stretch of one axis to draw, a margin (a share of its length) on either side, rounded outward.

    It holds the certified path (or, where that runs away, ten times the reach of its first steps) and what of the
    student's path lies within twice its length beyond; the rest is outside the drawing, which the page says.
    """
    right = [value for value in certified if math.isfinite(value) and abs(value) < 1e150]
    seen = [value for value in observed if math.isfinite(value) and abs(value) < 1e150]
    base = right or seen[:10] or [0.0]
    low, high = min(base), max(base)
    early = base[:10]
    reach = max(early) - min(early)
    if reach > 0 and high - low > 1000 * reach:
        low, high = max(low, min(early) - 10 * reach), min(high, max(early) + 10 * reach)
    span = max(high - low, 0.05 * max(abs(low), abs(high)), 1e-300)
    near = [value for value in seen if low - 2 * span <= value <= high + 2 * span]
    low, high = min([low, *near]), max([high, *near])
    if high - low < 1e-12 * max(abs(low), abs(high)) or high == low:
        pad = 0.25 * abs(high) or 1.0
    else:
        pad = max(margin * (high - low), 0.02 * max(abs(low), abs(high)))
    return _rounded(low - pad, high + pad)


def _rounded(low: float, high: float) -> tuple[float, float]:
    unit: float = 10.0 ** math.floor(math.log10(high - low)) / 20
    return math.floor(low / unit) * unit, math.ceil(high / unit) * unit


def _clean(values: Floats) -> tuple[float | None, ...]:
    return tuple(float(f"{value:.6g}") if math.isfinite(value) else None for value in values.tolist())


class Sampler:
    """Draws from a landscape, and remembers the latest drawings."""

    def __init__(self, landscape: Landscape) -> None:
        self._landscape = landscape
        self._drawn: OrderedDict[tuple[str, str, tuple[tuple[float, float], ...]], Graph | Contours] = OrderedDict()

    def draw(self, exercise: Exercise, function: str, extents: tuple[tuple[float, float], ...]) -> Graph | Contours:
        """The drawing of a function of one or two variables over the extents of its axes."""
        key = (exercise.fingerprint or exercise.id, function, extents)
        if key not in self._drawn:
            self._drawn[key] = (self._graph if len(extents) == 1 else self._contours)(exercise, function, extents)
            while len(self._drawn) > _REMEMBERED:
                self._drawn.popitem(last=False)
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _graph(self, exercise: Exercise, function: str, extents: tuple[tuple[float, float], ...]) -> Graph:
        x = np.linspace(*extents[0], GRAPH)
        values = np.asarray(self._landscape(exercise, function, x[:, None]), dtype=np.float64)
        finite = values[np.isfinite(values)]
        low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
        if finite.size:
            steep_low, steep_high = np.percentile(finite, (5, 95)).tolist()
            if high - low > 20 * (steep_high - steep_low) > 0:  # a pole: it would flatten all the rest
                low, high = steep_low, steep_high
        pad = 0.06 * (high - low) or 1.0
        return Graph(
            tuple(float(f"{at:.8g}") for at in x.tolist()), _clean(values), extents[0], (low - pad, high + pad)
        )

    def _contours(self, exercise: Exercise, function: str, extents: tuple[tuple[float, float], ...]) -> Contours:
        across, up = (np.linspace(*side, GRID) for side in extents)
        grid = np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
        values = np.asarray(self._landscape(exercise, function, grid), dtype=np.float64)
        finite = values[np.isfinite(values)]
        levels: tuple[float, ...] = ()
        if finite.size:
            low, high = float(finite.min()), float(np.percentile(finite, 97))
            if high > low:
                levels = tuple(float(f"{low + (high - low) * share:.5g}") for share in _SHARES)
        return Contours(extents[0], extents[1], GRID, GRID, _clean(values), tuple(sorted(set(levels))))
