"""Figures for a function of one variable: where it is defined, and a rate at which a descent on it settles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import numpy as np

from harness.oracle.quantity import Quantity, gradient, quantity
from harness.spec.model import Derivative, Function

# A public point, and the range of the hidden ones: never where mistakes look alike (0, 1, 2, both sides of a symmetry).
REGIONS = ((3.0, (-7.0, -3.0)), (2.5, (3.0, 7.0)), (2.3, (1.2, 1.9)), (1.1, (0.3, 0.9)), (0.2, (-0.9, -0.3)))
RATES = (0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001)
SLOWEST, FASTEST = 0.3, 2.2  # hidden rates, as multiples of the public one
STEPS = 10  # of the public descent
HIDDEN_STEPS = (4, 9)
LEAST = 1e-3  # a first step, relative to where it begins


class Figures(NamedTuple):
    """What a spec needs besides its formula."""

    x: float
    around: tuple[float, float]
    rate: float

    @property
    def rates(self) -> tuple[float, float]:
        return float(f"{SLOWEST * self.rate:.2g}"), float(f"{FASTEST * self.rate:.2g}")


UNKNOWN = Figures(REGIONS[0][0], REGIONS[0][1], RATES[0])  # to be checked by an author


def choose(function: Function) -> Figures | None:
    """Figures at which a function of one variable and its descents are defined and settle; None if none are found."""
    (slope,) = gradient(function, {})
    value = quantity(function, Derivative(function.name), {})
    return next((found for found in _candidates() if _settles(value, slope, found)), None)


def _candidates() -> Iterator[Figures]:
    for (x, around), rate in product(REGIONS, RATES):
        yield Figures(x, around, rate)


def _settles(value: Quantity, slope: Quantity, figures: Figures) -> bool:
    """Whether descents from all over the range stay finite and near, with steps that are there and do not grow."""
    low, high = figures.around
    starts = (figures.x, *np.linspace(low, high, 9))
    runs = np.array(list(product(starts, (*figures.rates, figures.rate))))
    x, rates = runs[:, :1], runs[:, 1]
    far = 2 * max(abs(low), abs(high), abs(figures.x))
    first = previous = None
    for _ in range(STEPS):
        step = rates * slope.values(x)
        size = np.abs(step)
        if not (np.isfinite(value.values(x)).all() and np.isfinite(step).all() and (np.abs(x) < far).all()):
            return False
        if previous is not None and (size > previous * 1.0001).any():
            return False
        first, previous = size if first is None else first, size
        x = x - step[:, None]
    return first is not None and bool((first > LEAST * np.abs(runs[:, 0])).all())
