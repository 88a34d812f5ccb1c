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

from harness.oracle.bounded import BOUNDED, Bounded, magnitude
from harness.oracle.precision import ARITHMETIC, Precision, gamma
from harness.oracle.quantity import Quantity
from harness.oracle.update import Rule

Point = tuple[float, ...]

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
    base: Literal["here", "start"] = "here"  # what the step is subtracted from
    rate_used: bool = True
    once: bool = False  # only the first step is taken
    recorded: str = "all"


@dataclass(frozen=True)
class Entry:
    """One recorded point against what the program makes of the points before it."""

    iterate: int
    expected: Point
    errors: tuple[float, ...]  # |observed − expected|, from exact differences
    tolerances: tuple[float, ...]

    @property
    def right(self) -> bool:
        return all(error <= tolerance for error, tolerance in zip(self.errors, self.tolerances, strict=True))


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
    known: dict[int, Point] = {}
    for point, iterate in zip(observed, RECORDINGS[program.recorded](iterations), strict=False):
        expectation = machine.at(iterate, known, point)
        if expectation is None:
            return
        known[iterate] = point
        errors = tuple(magnitude(exact(x) - e.v) for x, e in zip(point, expectation, strict=True))
        yield Entry(iterate, tuple(float(flint.arb(e.v)) for e in expectation), errors, tuple(e.e for e in expectation))


class _Machine:
    """The step map with its state, in exact numbers that carry the tolerance of one step."""

    def __init__(self, program: Program, start: Sequence[Fraction], rate: Fraction, precision: Precision) -> None:
        self.program, self.precision = program, precision
        self.number: type[Bounded] = BOUNDED[precision]
        self.start = tuple(flint.fmpq(x.numerator, x.denominator) for x in start)
        self.rate = self.number.constant(rate if program.rate_used else Fraction(1))
        self.settings = {name: self.number.constant(value) for name, value in program.settings}
        self.settings["one"] = self.number(flint.fmpq(1))
        zero = self.number(flint.fmpq(0))
        self.states: list[tuple[Any, ...]] = [(zero,) * program.rule.states for _ in start]
        self.done = 0
        self.u = ARITHMETIC[precision].u

    def at(self, iterate: int, known: Mapping[int, Point], point: Point) -> tuple[Bounded, ...] | None:
        """Iterate number k from the recorded ones before it; None if it cannot be had from them."""
        if iterate == 0:
            # A start that was rounded to float32 is the start.
            return tuple(self.number(x, ARITHMETIC["float32"].u * magnitude(x)) for x in self.start)
        before = iterate - 1
        if before and before not in known:
            return None
        if self.program.rule.states and before != self.done:
            return None
        here = tuple(map(exact, known[before])) if before in known else self.start
        if self.program.once and iterate > 1:
            return tuple(self.number(x) for x in here)
        return self.step(here, point, iterate)

    def step(self, here: Sequence[flint.fmpq], after: Point, iterate: int) -> tuple[Bounded, ...]:
        program = self.program
        at = list(self.start if program.slope_at == "start" else here)
        base = self.start if program.base == "start" else here
        reached: list[Bounded] = []
        for i, quantity in enumerate(program.gradient):
            g = self.slope(quantity, at)
            state, x = program.rule.step(
                self.states[i], self.number(base[i]), g, self.rate, self.settings, iterate, Bounded.sqrt
            )
            self.states[i] = state
            # Any order of the same operations: γₘ|x| for re-associated updates such as x·(1 − 2r).
            x.e = program.rule.slack * x.e + gamma(quantity.operations, self.u) * magnitude(base[i])
            if x.e != x.e:
                x.e = math.inf
            reached.append(x)
            if program.slope_at == "moved":
                at[i] = exact(after[i])
        self.done = iterate
        return tuple(reached)

    def slope(self, quantity: Quantity, at: Sequence[flint.fmpq]) -> Bounded:
        point = at if quantity.rational else [flint.arb(x) for x in at]
        try:
            value = quantity.exact(point)
        except ZeroDivisionError:
            return self.number(flint.arb(0), 0.0)
        tolerance = quantity.tolerance([float(flint.arb(x)) for x in at], self.precision)
        # The step's slack for other orders is not for the slope, whose tolerance covers every order already.
        return self.number(value, tolerance / self.program.rule.slack)


def simulate(program: Program, start: Sequence[Fraction], rate: Fraction, iterations: int) -> list[Point]:
    """What the program records, in float64: for charts, hidden figures and the mistakes that record no steps."""
    from harness.oracle.numbers import ARRAY

    slopes = [quantity.evaluate_in(ARRAY) for quantity in program.gradient]
    settings: dict[str, Any] = {name: float(value) for name, value in program.settings} | {"one": 1.0}
    r = float(rate) if program.rate_used else 1.0
    origin = tuple(float(x) for x in start)
    states: list[tuple[Any, ...]] = [(0.0,) * program.rule.states for _ in origin]
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
        for i, slope in enumerate(slopes):
            try:
                states[i], x = program.rule.step(states[i], base[i], float(slope(at)), r, settings, t, math.sqrt)
            except (OverflowError, ValueError, ZeroDivisionError):
                x = math.nan
            moved.append(float(x))
            if program.slope_at == "moved":
                at[i] = moved[-1]
        points.append(tuple(moved))
    return [points[k] for k in recorded]
