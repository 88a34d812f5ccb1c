"""Values over equal steps as a line chart drawn on the page, without a script."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from harness.judge.model import CurveDetail
from harness.report.number_rows import number_views
from harness.report.numbers import short
from harness.report.path_chart import Scene
from harness.report.text import line
from harness.report.view import CurveView, LevelView, LineView, TickView

LEFT, RIGHT, TOP, BOTTOM = 62.0, 620.0, 14.0, 216.0  # the frame within 640 × 256
WIDE = 30.0  # values that differ by more than this factor are drawn on a logarithmic axis
TICKS = 5
Scale = Callable[[float], float]


def curve_view(detail: CurveDetail, scene: Scene, download: str) -> CurveView:  # noqa: ARG001 - one signature for all rows
    """The view of curves over the same steps."""
    seen = [v for curve in detail.curves for v in curve.values if math.isfinite(v)]
    seen += [v for _, v in detail.levels if math.isfinite(v)]
    count = max((len(curve.values) for curve in detail.curves), default=0)
    rows = number_views(detail.rows)
    if not seen or not count:
        return CurveView("details/curve.html", line(detail.over), (), (), (), (), rows)
    scale, ticks = _scale(min(seen), max(seen))
    across = (RIGHT - LEFT) / max(count - 1, 1)

    def points(values: Sequence[float]) -> str:
        return " ".join(f"{LEFT + across * i:.1f},{scale(v):.1f}" for i, v in enumerate(values) if math.isfinite(v))

    return CurveView(
        partial="details/curve.html",
        over=line(detail.over),
        lines=tuple(LineView(line(curve.label), points(curve.values)) for curve in detail.curves),
        levels=tuple(LevelView(line(label), round(scale(v), 1)) for label, v in detail.levels if math.isfinite(v)),
        up=tuple(TickView(round(scale(v), 1), short(v, 3)) for v in ticks),
        across=tuple(TickView(round(LEFT + across * (n - 1), 1), str(n)) for n in _steps(count)),
        rows=rows,
    )


def _scale(low: float, high: float) -> tuple[Scale, tuple[float, ...]]:
    """From values to heights on the drawing, and the values to write on the axis."""
    if low > 0 and high > WIDE * low:
        bottom, top = math.log10(low), math.log10(high)
        powers = range(math.ceil(bottom - 0.05), math.floor(top + 0.05) + 1, max(1, round((top - bottom) / TICKS)))
        pad = 0.05 * (top - bottom)
        return _linear(bottom - pad, top + pad, math.log10), tuple(10.0**power for power in powers)
    low = min(low, 0.0)
    span = (high - low) or 1.0
    unit = 10.0 ** math.floor(math.log10(span / 4))
    step = next(unit * m for m in (1, 2, 5, 10) if span / (unit * m) <= TICKS)
    count = math.floor((high - low) / step + 1e-9)
    return _linear(low, low + 1.05 * span, float), tuple(low + step * i for i in range(count + 1))


def _linear(bottom: float, top: float, of: Callable[[float], float]) -> Scale:
    return lambda value: BOTTOM - (BOTTOM - TOP) * (of(value) - bottom) / (top - bottom)


def _steps(count: int) -> tuple[int, ...]:
    """Numbers of steps to write, from 1 and to the last."""
    every = max(1, math.ceil(count / 10))
    return tuple(dict.fromkeys((*range(1, count - every // 2, every), count)))
