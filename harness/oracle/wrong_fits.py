"""Lines that mistaken programs fit: closed forms worked out otherwise, and descents on columns that went wrong."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

import numpy as np

Line = tuple[float, float]  # slope and intercept
Named = tuple[str, Line]


class Sums:
    """What closed forms of a line are made of: sums over n rows, means, and deviations from them."""

    def __init__(self, x: Sequence[float], y: Sequence[float]) -> None:
        self.x, self.y = np.array(x), np.array(y)
        self.n = len(self.x)
        self.sx, self.sy = float(self.x.sum()), float(self.y.sum())
        self.sxx, self.sxy = float(self.x @ self.x), float(self.x @ self.y)
        self.mx, self.my = self.sx / self.n, self.sy / self.n
        self.dx, self.dy = self.x - self.mx, self.y - self.my
        self.matrix = np.array([[self.sxx, self.sx], [self.sx, self.n]])  # of the normal equations
        self.side = np.array([self.sxy, self.sy])
        self.slope = float(self.dx @ self.dy / (self.dx @ self.dx))

    @property
    def best(self) -> Line:
        return self.through_means(self.slope)

    def through_means(self, slope: float) -> Line:
        """The line of this slope whose intercept is right for it."""
        return slope, self.my - slope * self.mx


# ---------------------------------------------------------------- closed forms


def _other_deviation(s: Sums) -> Iterator[Line]:
    """n − 1 above the bar and n below, or the other way round; of standard deviations the root of that."""
    lost = s.n / (s.n - 1)
    yield from (s.through_means(s.slope * factor) for factor in (lost, 1 / lost, lost**0.5, lost**-0.5))


def _bracket_lost(s: Sums) -> Iterator[Line]:
    """(a − b) / (c − d) with a bracket gone, or both; and the intercept's own bracket."""
    forms = (
        (s.n * s.sxy, s.sx * s.sy, s.n * s.sxx, s.sx**2),
        (s.sxy, s.sx * s.sy / s.n, s.sxx, s.sx**2 / s.n),
        (s.sxy, s.n * s.mx * s.my, s.sxx, s.n * s.mx**2),
        (s.sxy / s.n, s.mx * s.my, s.sxx / s.n, s.mx**2),
        (s.sxy / s.n, s.mx * s.my, float(s.dx @ s.dx) / s.n, 0.0),
    )
    slopes: list[float] = [m for a, b, c, d in forms for m in (a - b / (c - d), (a - b) / c - d, a - b / c - d)]
    a, b, _, d = forms[0]
    slopes += [(a - b) / s.n * s.sxx - d, a - b / s.n * s.sxx - d]  # a product below the bar, without the bar's bracket
    above = (s.dx * s.y - s.my, s.x - s.mx * s.dy, s.x - s.mx * s.y - s.my)  # of (x − mean)·(y − mean)
    slopes += [float(np.sum(terms) / (s.dx @ s.dx)) for terms in above]
    for slope in slopes:
        if not math.isclose(slope, s.slope, rel_tol=1e-9):
            yield s.through_means(slope)
            yield slope, s.sy - slope * s.sx / s.n
    yield s.slope, s.sy - s.slope * s.sx / s.n


def _last_row(s: Sums) -> Iterator[Line]:
    """A sum that the loop sets anew in each row: above the bar, below it, or both."""
    above, below = s.dx @ s.dy, s.dx @ s.dx
    one, other = s.dx[-1] * s.dy[-1], s.dx[-1] ** 2
    yield from map(s.through_means, (one / other, one / below, above / other))
    x, y = s.x[-1], s.y[-1]
    yield s.through_means((s.n * x * y - s.sx * s.sy) / (s.n * x * x - s.sx**2))
    yield s.through_means((s.n * x * y - s.sx * s.sy) / (s.n * s.sxx - s.sx**2))
    yield s.through_means((s.n * s.sxy - s.sx * s.sy) / (s.n * x * x - s.sx**2))


def _multiplied(s: Sums) -> Iterator[Line]:
    """The normal equations' matrix times their right side: as sums or means, halved or not, of either sign."""
    slope, intercept = s.matrix @ s.side
    for factor in (1, 2, 4, 1 / s.n, 2 / s.n, 4 / s.n, 1 / s.n**2, 2 / s.n**2, 4 / s.n**2):
        for sign in (1, -1):
            yield sign * factor * slope, sign * factor * intercept


def _elementwise(s: Sums) -> Iterator[Line]:
    slope, intercept = (1 / s.matrix) @ s.side
    yield slope, intercept


def _diagonal(s: Sums) -> Iterator[Line]:
    yield s.sxy / s.sxx, s.my


def _opposite(s: Sums) -> Iterator[Line]:
    slope, intercept = s.best
    yield -slope, -intercept


def _without_intercept(s: Sums) -> Iterator[Line]:
    yield s.sxy / s.sxx, 0.0
    yield s.slope, 0.0


CLOSED_FORMS: tuple[tuple[str, Callable[[Sums], Iterator[Line]]], ...] = (
    ("normalisation-statistics-mismatch", _other_deviation),
    ("missing-parentheses-expand", _bracket_lost),
    ("only-last-sample-counts", _last_row),
    ("hessian-multiplied-instead-of-solved", _multiplied),
    ("hessian-elementwise-inverse", _elementwise),
    ("hessian-diagonal-only", _diagonal),
    ("newton-sign-plus", _opposite),
    ("bias-missing", _without_intercept),
)


def mistaken_lines(columns: Sequence[Sequence[float]], best: Sequence[float]) -> tuple[Named, ...]:
    """By name, what the closed form comes to where it is worked out otherwise; none if ``best`` is no fitted line."""
    if len(columns) != 2 or len(best) != 2:
        return ()
    for x, y in itertools.permutations(columns):
        if np.ptp(x) > 0 and np.allclose((sums := Sums(x, y)).best, best, rtol=1e-6):
            with np.errstate(all="ignore"):
                return tuple((name, line) for name, lines in CLOSED_FORMS for line in lines(sums))
    return ()


# ---------------------------------------------------------------- standardised columns


STANDING = (  # names of a descent that never leaves its start: the text tells them apart
    "update-not-stored",
    "integer-array-start",
    "state-truncated-to-int",
    "integer-division-kills-step",
)


# By name: what a step is longer than the right one by, over n rows.
STRIDES: tuple[tuple[str, Callable[[int], float]], ...] = (
    ("mse-factor-two-missing", lambda n: 0.5),
    ("learning-rate-halved-or-doubled", lambda n: 0.5),
    ("learning-rate-halved-or-doubled", lambda n: 2.0),
    ("sse-with-mse-learning-rate", float),
    ("double-division-by-n", lambda n: 1 / n),
    ("update-sign-ascent", lambda n: -1.0),
)
SAME = tuple(((lost, lost), (lost, lost)) for lost in (0, 1))  # deviations by n or by n − 1, throughout: both are right


def mistaken_standardised(x: Sequence[float], y: Sequence[float], rate: Fraction, iterations: int) -> tuple[Named, ...]:
    """By name, what (slope, intercept) come to: columns as they are, deviations mixed up, steps too long or none."""
    xs, ys, r = np.array(x), np.array(y), float(rate)
    found = [("features-not-scaled-diverges", _descended(xs, ys, r, iterations))]
    found += [(name, (0.0, float(ys.mean()))) for name in STANDING]
    for name, stride in STRIDES:
        found += [(name, _standardised(xs, ys, stride(len(xs)) * r, iterations, *lost)) for lost in SAME]
    for lost in itertools.product(itertools.product((0, 1), repeat=2), repeat=2):
        if lost not in SAME:
            found.append(("normalisation-statistics-mismatch", _standardised(xs, ys, r, iterations, *lost)))
    return tuple(found)


def _standardised(
    x: np.ndarray, y: np.ndarray, rate: float, iterations: int, there: tuple[int, ...], back: tuple[int, ...]
) -> Line:
    """A descent on columns that are divided by deviations of n − ``there``, multiplied out by those of n − ``back``."""
    u, v = ((c - c.mean()) / np.std(c, ddof=lost) for c, lost in zip((x, y), there, strict=True))
    slope, intercept = _descended(u, v, rate, iterations)
    sx, sy = (float(np.std(c, ddof=lost)) for c, lost in zip((x, y), back, strict=True))
    with np.errstate(all="ignore"):
        whole = slope * sy / sx
        return whole, float(y.mean()) + intercept * sy - whole * float(x.mean())


def _descended(x: np.ndarray, y: np.ndarray, rate: float, iterations: int) -> Line:
    """(slope, intercept) after so many steps from (0, 0) on the mean squared error."""
    slope = intercept = 0.0
    with np.errstate(all="ignore"):
        for _ in range(iterations):
            residuals = slope * x + intercept - y
            slope, intercept = (
                slope - rate * 2 * float((residuals * x).mean()),
                intercept - rate * 2 * float(residuals.mean()),
            )
    return slope, intercept
