"""An epoch of a descent that takes a step for each row of the data, in floats with a bound of its rounding."""

from __future__ import annotations

import math
from collections.abc import Sequence

from harness.oracle.numbers import ARRAY, FAULTS, evaluator
from harness.oracle.precision import gamma
from harness.oracle.quantity import Quantity


class Epoch:
    """One step x − r·g for each row, g being the slope of that row alone."""

    def __init__(self, gradient: Sequence[Quantity], rate: float) -> None:
        first = gradient[0]
        names = (*first.variables, *(name for name, _ in first.columns))
        self.slopes = [(evaluator(part.forms[0], names, ARRAY), rate * float(part.scale)) for part in gradient]
        self.rows = list(zip(*(values for _, values in first.columns), strict=True))
        self.operations = first.operations * len(self.rows)

    def __call__(self, point: Sequence[float]) -> tuple[float, ...]:
        """Where all rows have led to."""
        return tuple(x for x, _ in self._walked(point))

    def bounded(self, point: Sequence[float], u: float) -> list[tuple[float, float]]:
        """The same, each coordinate with what rounding may have done to it while no step blows it up."""
        bound = gamma(self.operations, u)
        return [(x, bound * way) for x, way in self._walked(point)]

    def _walked(self, point: Sequence[float]) -> list[tuple[float, float]]:
        """Each coordinate with its size and the length of the way that it has come."""
        here, ways = list(point), list(map(abs, point))
        for row in self.rows:
            try:
                steps = [rate * float(slope((*here, *row))) for slope, rate in self.slopes]
            except FAULTS:
                steps = [math.nan] * len(here)
            here = [x - step for x, step in zip(here, steps, strict=True)]
            ways = [way + abs(step) for way, step in zip(ways, steps, strict=True)]
        return list(zip(here, ways, strict=True))
