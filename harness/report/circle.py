"""Unit vectors of the plane on their circle: where they stand, which way is downhill, where a walk led them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from harness.judge.model import VectorsDetail
from harness.report.number_rows import number_views
from harness.report.path_chart import Scene
from harness.report.view import Arrow, CircleView, VectorsView

RADIUS = 100.0  # of the drawing's circle; its centre is the origin, y points down
LONGEST = 42.0  # an arrow
Vector = tuple[float, ...]


def vectors_view(detail: VectorsDetail, scene: Scene, download: str) -> VectorsView:  # noqa: ARG001 - one signature for all rows
    """The view of vectors: a drawing where they lie in a plane, and the numbers."""
    flat = bool(detail.start) and all(len(v) == 2 for v in detail.start)
    return VectorsView("details/vectors.html", _circle(detail) if flat else None, number_views(detail.rows))


def _circle(detail: VectorsDetail) -> CircleView:
    start = _places(detail.start)
    end = _places(detail.end) if all(len(v) == 2 for v in detail.end) else ()
    right, own = (_arrows(detail.start, arrows) for arrows in (detail.arrows, detail.own_arrows))
    pair = tuple(start[i] for i in detail.closest or () if 0 <= i < len(start))
    return CircleView(start, end, right, own, pair)


def _places(vectors: Sequence[Vector]) -> tuple[tuple[float, float], ...]:
    return tuple((round(RADIUS * v[0], 2), round(-RADIUS * v[1], 2)) for v in vectors if all(map(math.isfinite, v)))


def _arrows(feet: Sequence[Vector], arrows: Sequence[Vector]) -> tuple[Arrow, ...]:
    """Arrows at the vectors' ends. Lengths are drawn as cube roots, because forces differ by orders of magnitude."""
    pairs = [(foot, arrow) for foot, arrow in zip(feet, arrows, strict=False) if all(map(math.isfinite, arrow))]
    longest = max((math.hypot(*arrow) for _, arrow in pairs), default=0.0)
    return tuple(_arrow(foot, arrow, longest) for foot, arrow in pairs if math.hypot(*arrow) > 1e-4 * longest)


def _arrow(foot: Vector, arrow: Vector, longest: float) -> Arrow:
    length = math.hypot(*arrow)
    scale = LONGEST * (length / longest) ** (1 / 3) / length
    x, y = RADIUS * foot[0], -RADIUS * foot[1]
    dx, dy = scale * arrow[0], -scale * arrow[1]
    barb = 6.5 / math.hypot(dx, dy)
    left = (x + dx - barb * (dx - 0.5 * dy), y + dy - barb * (dy + 0.5 * dx))
    right = (x + dx - barb * (dx + 0.5 * dy), y + dy - barb * (dy - 0.5 * dx))
    tip = (x + dx, y + dy)
    return Arrow(*(round(c, 2) for point in ((x, y), tip, left, right) for c in point))
