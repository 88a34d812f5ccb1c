"""Certified paths: exact rationals while they stay short, then balls carried by the Jacobian of the step map.

The radius obeys e′ ≤ |J|·e + local rounding with J taken over the ball (the mean value theorem), so that a contracting
path stays enclosed at little precision; interval evaluation of the recurrence alone would explode. Precision is doubled
until every point is enclosed to 2⁻⁸⁰ of its size, far below any tolerance; a path that resists is called uncertified.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint

from harness.oracle.linear import solve_balls
from harness.oracle.numbers import BALL, RATIONAL, Field, NotRational, to_ball, to_rational, working_bits
from harness.oracle.program import Point, Program
from harness.oracle.quantity import Quantity
from harness.oracle.update import State

EXACT_BITS = 512  # beyond this an exact rational is longer than useful
SHOWN_DIGITS = 26  # of numerator and denominator together
PRECISIONS = (128, 256, 512, 1024, 2048, 4096, 8192)
_GOAL = flint.arb(2) ** -80
_TINY = flint.arb(2) ** -1100
_HUGE = flint.arb(2) ** 1000


@dataclass(frozen=True)
class CertifiedPath:
    """The iterates, the start first: the nearest floats, and fractions while short; cut short if uncertified."""

    points: tuple[Point, ...]
    exact: tuple[tuple[str, ...], ...]
    certified: bool


def certify(
    program: Program,
    hessian: Sequence[Sequence[Quantity]] | None,
    start: Sequence[Fraction],
    rate: Fraction,
    iterations: int,
) -> CertifiedPath:
    """The path of a program with the usual loop. The Hessian (for x − r·∇f only) gives the Jacobian of its step."""
    exact, states = _exact_part(program, start, rate, iterations)
    points = [tuple(float(flint.arb(x)) for x in point) for point in exact]
    texts = [tuple(_short(x) for x in point) for point in exact]
    if len(points) <= iterations:
        balls, whole = _ball_part(program, hessian, rate, exact, states, iterations)
        points += balls
        texts += [("",) * len(start)] * len(balls)
        return CertifiedPath(tuple(points), tuple(texts), whole)
    return CertifiedPath(tuple(points), tuple(texts), True)


def _short(value: flint.fmpq) -> str:
    text = str(value)
    return text if len(text) <= SHOWN_DIGITS else ""


def _settings(program: Program, field: Field) -> dict[str, Any]:
    return {name: field.number(value) for name, value in program.settings} | {"one": field.number(Fraction(1))}


def _exact_part(
    program: Program, start: Sequence[Fraction], rate: Fraction, iterations: int
) -> tuple[list[tuple[Any, ...]], list[State]]:
    """Exact iterates while every coordinate stays short, the start at least, and the state after the last."""
    rule = program.rule
    settings, r = _settings(program, RATIONAL), to_rational(rate)
    points: list[tuple[Any, ...]] = [tuple(map(to_rational, start))]
    states: list[State] = [rule.init(settings["one"]) for _ in start]
    if not rule.rational or rule.joint or not all(quantity.rational for quantity in program.gradient):
        return points, states
    slopes = [quantity.evaluate_in(RATIONAL) for quantity in program.gradient]
    try:
        for t in range(1, iterations + 1):
            here, kept, moved = points[-1], [], []
            for state, x, slope in zip(states, here, slopes, strict=True):
                after, reached = rule.step(state, x, slope(here), r, settings, t, _no_root)
                kept.append(after)
                moved.append(reached)
            if any(x.height_bits() > EXACT_BITS for x in moved):
                break
            points.append(tuple(moved))
            states = kept
    except (NotRational, ZeroDivisionError):
        pass  # the balls say what becomes of it
    return points, states


def _no_root(value: Any) -> Any:
    raise NotRational(f"the root of {value}")


def _ball_part(
    program: Program,
    hessian: Sequence[Sequence[Quantity]] | None,
    rate: Fraction,
    exact: list[tuple[Any, ...]],
    states: list[State],
    iterations: int,
) -> tuple[list[Point], bool]:
    """The iterates after the exact ones, at the first precision that encloses them all; what was enclosed otherwise."""
    best: list[Point] = []
    for bits in PRECISIONS:
        with working_bits(bits):
            if hessian is not None and program.rule.plain:
                points = _contract(program, hessian, rate, exact, iterations)
            else:
                points = _interval(program, rate, exact, states, iterations)
        if len(points) > len(best):
            best = points
        if len(exact) + len(points) > iterations:
            return points, True
    return best, False


def _contract(
    program: Program,
    hessian: Sequence[Sequence[Quantity]],
    rate: Fraction,
    exact: list[tuple[Any, ...]],
    iterations: int,
) -> list[Point]:
    """Centres by the step map, one radius for all coordinates by its Jacobian over the ball."""
    slopes = [quantity.evaluate_in(BALL) for quantity in program.gradient]
    curvatures = [[quantity.evaluate_in(BALL) for quantity in row] for row in hessian]
    constant = all(not _depends(quantity) for row in hessian for quantity in row)
    r, zero = to_ball(rate), flint.arb(0)
    centre = [flint.arb(x) for x in exact[-1]]
    radius = max((x.rad() for x in centre), key=float, default=zero)
    centre = [x.mid() for x in centre]
    norm = _step_norm(curvatures, centre, r) if constant else None
    points: list[Point] = []
    for _ in range(iterations + 1 - len(exact)):
        if norm is None or not constant:
            norm = _step_norm(curvatures, [flint.arb(x, radius) for x in centre], r)
        moved = [x - r * slope(centre) for x, slope in zip(centre, slopes, strict=True)]
        radius = (norm * radius).abs_upper()
        local = zero
        for x in moved:
            rounding = x.rad()
            if rounding > local:
                local = rounding
        radius = (radius + local).abs_upper()
        centre = [x.mid() for x in moved]
        for x in centre:
            size = abs(x)
            if not (radius < size * _GOAL + _TINY and size < _HUGE):
                return points
        points.append(tuple(map(float, centre)))
    return points


def _depends(quantity: Quantity) -> bool:
    from harness.spec.expression import symbols

    tree = quantity.polynomial if quantity.columns and quantity.moments is not None else quantity.forms[0]
    return bool(symbols(tree))


def _step_norm(curvatures: Sequence[Sequence[Any]], point: Sequence[Any], r: Any) -> Any:
    """The largest row sum of |I − r·H| over a box."""
    largest = flint.arb(0)
    for i, row in enumerate(curvatures):
        total = flint.arb(0)
        for j, curvature in enumerate(row):
            entry = r * curvature(point)
            total += (1 - entry if i == j else entry).abs_upper()
        total = total.abs_upper()
        if total > largest:
            largest = total
    return largest


def _interval(
    program: Program, rate: Fraction, exact: list[tuple[Any, ...]], known: list[State], iterations: int
) -> list[Point]:
    """Plain ball arithmetic on the recurrence, state included: enough for short paths of any rule."""
    slopes = [quantity.evaluate_in(BALL) for quantity in program.gradient]
    curvatures = [[quantity.evaluate_in(BALL) for quantity in row] for row in program.hessian]
    rule, settings, r = program.rule, _settings(program, BALL), to_ball(rate)
    here = [flint.arb(x) for x in exact[-1]]
    states = [tuple(map(flint.arb, state)) for state in known]
    points: list[Point] = []
    for t in range(len(exact), iterations + 1):
        gradient = [slope(here) for slope in slopes]
        if rule.joint is not None:
            rows = [[curvature(here) for curvature in row] for row in curvatures]
            try:
                here = list(rule.joint(here, gradient, rows, settings, solve_balls))
            except ZeroDivisionError:
                return points
        else:
            steps = [
                rule.step(state, x, g, r, settings, t, flint.arb.sqrt)
                for state, x, g in zip(states, here, gradient, strict=True)
            ]
            states, here = [state for state, _ in steps], [x for _, x in steps]
        for x in here:
            if not (x.is_finite() and x.rad() < abs(x.mid()) * _GOAL + _TINY and abs(x) < _HUGE):
                return points
        points.append(tuple(float(x.mid()) for x in here))
    return points
