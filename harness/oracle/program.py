"""A descent as a symbolic program, and what it would have recorded: the right one and, edited, each mistaken one.

A program is compared with a student's path step by step: the program's step map is applied, exactly, to the student's
own previous iterates, so no earlier difference (a rounding, a mistake) is counted twice, and chaos does not matter.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

import flint

from harness.oracle.bounded import BOUNDED, Bounded, magnitude, nearest
from harness.oracle.linear import solve_bounded, solve_floats
from harness.oracle.numbers import ARRAY, FAULTS
from harness.oracle.precision import ARITHMETIC, Precision, gamma, within
from harness.oracle.quantity import Quantity
from harness.oracle.row_by_row import Epoch
from harness.oracle.update import Joint, Root, Rule

Point = tuple[float, ...]
Exact = tuple[flint.fmpq, ...]  # a point as the rational numbers that its floats are
_Slope = Callable[[Sequence[Any]], Any]

# Which iterates a program writes down, by the number of iterations asked for.
RECORDINGS: Mapping[str, Callable[[int], list[int]]] = {
    "all": lambda n: list(range(n + 1)),
    "one too few": lambda n: list(range(n)),
    "one too many": lambda n: list(range(n + 2)),
    "without start": lambda n: list(range(1, n + 1)),
    "start twice": lambda n: [0, *range(n + 1)],
    "last only": lambda n: [n],
    "last everywhere": lambda n: [n] * (n + 1),
}


@dataclass(frozen=True)
class Program:
    """The gradient, the update rule, and when and where the loop evaluates and records."""

    gradient: tuple[Quantity, ...]
    rule: Rule
    settings: tuple[tuple[str, Fraction], ...] = ()
    slope_at: Literal["here", "start", "moved"] = "here"  # moved: coordinates already updated are used
    kept: Literal["nothing", "hessian", "gradient"] = "nothing"  # which is taken where no coordinate has moved yet
    base: Literal["here", "start"] = "here"  # what the step is subtracted from
    rate_used: bool = True
    rate_factor: Fraction = Fraction(1)
    once: bool = False  # only the first step is taken
    turned: Callable[[Sequence[Any], Root], Sequence[Any]] | None = None  # what is made of the whole gradient first
    row_by_row: bool = False  # a step for each row of the data, in their order, and all of them make an iteration
    recorded: str = "all"
    hessian: tuple[tuple[Quantity, ...], ...] = ()  # for a rule that asks for it
    value: Quantity | None = None  # of the function, where a mistake may take it for something else

    def rate(self, asked: Fraction) -> Fraction:
        """What the step is multiplied by, where this rate was asked for."""
        return asked * self.rate_factor if self.rate_used else self.rate_factor

    def places(self, at: Sequence[Any], moved: Sequence[Any]) -> tuple[Sequence[Any], Sequence[Any]]:
        """Where the gradient is taken and where the Hessian, once some coordinates have moved."""
        return at if self.kept == "gradient" else moved, at if self.kept == "hessian" else moved


@dataclass(frozen=True)
class Entry:
    """One recorded point against what the program makes of the points before it."""

    iterate: int
    expected: Point
    errors: tuple[float, ...]  # |observed − expected|, from exact differences
    tolerances: tuple[float, ...]

    @property
    def right(self) -> bool:
        return all(within(error, tolerance) for error, tolerance in zip(self.errors, self.tolerances, strict=True))


def exact(value: float) -> flint.fmpq:
    """The rational number that a float is."""
    return flint.fmpq(*value.as_integer_ratio())


def compare(
    program: Program,
    start: Sequence[Fraction],
    rate: Fraction,
    iterations: int,
    observed: Sequence[Point],
    precision: Precision,
) -> Iterator[Entry]:
    """Entry by entry, the observed path against the program; ends early where an iterate it needs was not recorded.

    ``observed`` must be finite; it may be longer or shorter than what the program records (the rest is not compared).
    """
    machine = _Machine(program, start, rate, precision)
    known: dict[int, Exact] = {}
    for point, iterate in zip(observed, RECORDINGS[program.recorded](iterations), strict=False):
        here = tuple(map(exact, point))
        expectation = machine.at(iterate, known, here)
        if expectation is None:
            return
        known[iterate] = here
        errors = tuple(magnitude(x - e.v) for x, e in zip(here, expectation, strict=True))
        yield Entry(iterate, tuple(float(flint.arb(e.v)) for e in expectation), errors, tuple(e.e for e in expectation))


class _Machine:
    """The step map with its state, in exact numbers that carry the tolerance of one step."""

    def __init__(self, program: Program, start: Sequence[Fraction], rate: Fraction, precision: Precision) -> None:
        self.program, self.precision = program, precision
        self.number: type[Bounded] = BOUNDED[precision]
        self.start = tuple(flint.fmpq(x.numerator, x.denominator) for x in start)
        self.rate = self.number.constant(program.rate(rate))
        self.epoch = Epoch(program.gradient, float(program.rate(rate))) if program.row_by_row else None
        self.settings = {name: self.number.constant(value) for name, value in program.settings}
        self.settings["one"] = self.number(flint.fmpq(1))
        self.states: list[tuple[Any, ...]] = [program.rule.init(self.settings["one"])] * len(start)
        self.done = 0
        self.u = ARITHMETIC[precision].u

    def at(self, iterate: int, known: Mapping[int, Exact], point: Exact) -> tuple[Bounded, ...] | None:
        """Iterate number k from the recorded ones before it; None if it cannot be had from them."""
        if iterate == 0:
            # A start that was rounded to float32 is the start.
            return tuple(self.number(x, ARITHMETIC["float32"].u * magnitude(x)) for x in self.start)
        before = iterate - 1
        if before and before not in known:
            return None
        here = known.get(before, self.start)
        if self.program.once and iterate > 1:
            return tuple(self.number(x) for x in here)
        if self.program.rule.states and before != self.done:
            return None
        return self.step(here, point, iterate)

    def step(self, here: Exact, after: Exact, iterate: int) -> tuple[Bounded, ...]:
        program, rule = self.program, self.program.rule
        base = self.start if program.base == "start" else here
        at = [self.number(x) for x in (self.start if program.slope_at == "start" else here)]
        self.done = iterate
        if self.epoch is not None:
            walked = self.epoch.bounded(list(map(nearest, here)), self.u)
            return tuple(
                self.number(exact(x), e) if math.isfinite(x) else self.number(flint.arb(0), math.inf) for x, e in walked
            )
        if rule.joint is not None:
            return self.joint(rule.joint, base, at, after)
        if rule.look is not None:
            at = [rule.look(s, x, self.rate, self.settings) for s, x in zip(self.states, at, strict=True)]
        reached: list[Bounded] = []
        turned = program.turned and program.turned([self.slope(q, at) for q in program.gradient], Bounded.sqrt)
        for i, quantity in enumerate(program.gradient):
            g, t = turned[i] if turned else self.slope(quantity, at), rule.clock(iterate, i, len(at))
            try:
                self.states[i], x = rule.step(
                    self.states[i], self.number(base[i]), g, self.rate, self.settings, t, Bounded.sqrt
                )
            except ZeroDivisionError:
                x = self.number(flint.arb(0), math.inf)
            reached.append(self.loosened(x, quantity, base[i]))
            if program.slope_at == "moved":
                at[i] = self.number(after[i])
        return tuple(reached)

    def joint(self, step: Joint, base: Exact, at: Sequence[Bounded], after: Exact) -> tuple[Bounded, ...]:
        """A step that takes all coordinates at once; or, where they move one by one, a step for each."""
        gradient, start = self.program.gradient, [self.number(x) for x in base]

        def stepped(moved: Sequence[Bounded]) -> Sequence[Bounded]:
            places, curved = self.program.places(at, moved)
            slopes = [self.slope(quantity, places) for quantity in gradient]
            hessian = [[self.slope(quantity, curved) for quantity in row] for row in self.program.hessian]
            try:
                return step(start, slopes, hessian, self.settings, solve_bounded)
            except ZeroDivisionError:
                return [self.number(flint.arb(0), math.inf) for _ in base]

        reached = list(stepped(at))
        if self.program.slope_at == "moved":
            for i in range(1, len(base)):
                moved = [*(self.number(x) for x in after[:i]), *at[i:]]
                reached[i] = stepped(moved)[i]
        return tuple(self.loosened(x, q, b) for x, q, b in zip(reached, gradient, base, strict=True))

    def loosened(self, x: Bounded, quantity: Quantity, base: flint.fmpq) -> Bounded:
        """Room for any order of the same operations: γₘ|x| for re-associated updates such as x·(1 − 2r)."""
        x.e = self.program.rule.slack * x.e + gamma(quantity.operations, self.u) * magnitude(base)
        if x.e != x.e:
            x.e = math.inf
        return x

    def slope(self, quantity: Quantity, at: Sequence[Bounded]) -> Bounded:
        """A derivative at a point, with its tolerance there and what the point's own error makes of it."""
        known = all(x.e == 0 and isinstance(x.v, flint.fmpq) for x in at)
        try:
            if known:
                value, weight = quantity.measured(tuple(x.v for x in at))
            else:
                value = quantity.enclosed([_ball(x) for x in at])
                weight = quantity.weight([nearest(x.v) for x in at])
        except ZeroDivisionError:
            return self.number(flint.arb(0), 0.0)
        tolerance = quantity.rounding(weight, self.precision)
        if not known:
            tolerance += float(value.rad())
            value = value.mid()
        # The step's slack for other orders is not for the slope, whose tolerance covers every order already.
        return self.number(value, tolerance / self.program.rule.slack)


def _ball(x: Bounded) -> flint.arb:
    return flint.arb(x.v) + flint.arb(0, x.e)


def simulate(
    program: Program, start: Sequence[Fraction], rate: Fraction, iterations: int, faults: list[str] | None = None
) -> list[Point]:
    """What the program records, in float64: for charts, hidden figures and the mistakes that record no steps.

    ``faults`` collects the exceptions, by name, that a student's program would have ended with.
    """
    slopes = [quantity.evaluate_in(ARRAY) for quantity in program.gradient]
    curvatures = [[quantity.evaluate_in(ARRAY) for quantity in row] for row in program.hessian]
    settings: dict[str, Any] = {name: float(value) for name, value in program.settings} | {"one": 1.0}
    r = float(program.rate(rate))
    epoch = Epoch(program.gradient, r) if program.row_by_row else None
    origin = tuple(float(x) for x in start)
    rule = program.rule
    states: list[tuple[Any, ...]] = [rule.init(1.0)] * len(origin)
    recorded = RECORDINGS[program.recorded](iterations)
    points = [origin]
    for t in range(1, max(recorded) + 1):
        here = points[-1]
        if program.once and t > 1:
            points.append(here)
            continue
        at = list(origin if program.slope_at == "start" else here)
        base = origin if program.base == "start" else here
        moved: list[float] = []
        if epoch is not None:
            points.append(epoch(here))
            continue
        if rule.joint is not None:
            points.append(_jointly(program, rule.joint, base, slopes, curvatures, at, settings))
            continue
        if rule.look is not None:
            at = [rule.look(s, x, r, settings) for s, x in zip(states, at, strict=True)]
        turned = program.turned and _turned(program.turned, [float(slope(at)) for slope in slopes])
        for i, slope in enumerate(slopes):
            try:
                g, clock = turned[i] if turned else float(slope(at)), rule.clock(t, i, len(at))
                states[i], x = rule.step(states[i], base[i], g, r, settings, clock, math.sqrt)
            except FAULTS as fault:
                x = math.nan
                if faults is not None:
                    faults.append(type(fault).__name__)
            moved.append(float(x))
            if program.slope_at == "moved":
                at[i] = moved[-1]
        points.append(tuple(moved))
    return [points[k] for k in recorded]


def _turned(turn: Callable[[Sequence[Any], Root], Sequence[Any]], gradient: Sequence[float]) -> Sequence[float]:
    try:
        return turn(gradient, math.sqrt)
    except FAULTS:
        return [math.nan] * len(gradient)


def _jointly(
    program: Program, step: Joint, base: Point, slopes: Sequence[_Slope], curvatures: Sequence[Sequence[_Slope]],
    at: Sequence[float], settings: Mapping[str, Any],
) -> Point:  # fmt: skip
    def stepped(moved: Sequence[float]) -> list[float]:
        places, curved = program.places(at, moved)
        hessian = [[float(curvature(curved)) for curvature in row] for row in curvatures]
        return list(map(float, step(base, [float(slope(places)) for slope in slopes], hessian, settings, solve_floats)))

    try:
        reached = stepped(at)
        if program.slope_at == "moved":
            for i in range(1, len(base)):
                moved = [*reached[:i], *at[i:]]
                reached[i] = stepped(moved)[i]
        return tuple(reached)
    except FAULTS:
        return (math.nan,) * len(base)
