"""What is right for one task at one figure: the reference that a judge compares an observation with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, lru_cache

import numpy as np

from harness.oracle.explanations import Explanations, Named, explanations
from harness.oracle.mistakes import mistaken_pairs, mistaken_programs, mistaken_slopes
from harness.oracle.path import CertifiedPath, certify
from harness.oracle.program import Program
from harness.oracle.quantity import Quantity, columns_of, gradient, quantity
from harness.oracle.regression import Fitted, minimiser, standardised
from harness.oracle.slips import Slips, slips_of
from harness.oracle.slopes import Answers, Slopes
from harness.oracle.update import UPDATE
from harness.oracle.wrong_fits import mistaken_lines, mistaken_standardised
from harness.spec.handed import rule_of, surface_of
from harness.spec.model import (
    CheckKind,
    Derivative,
    Exercise,
    Figure,
    FormulasKind,
    Function,
    MinimiserKind,
    NothingKind,
    PathKind,
    TableKind,
    Task,
    ValueKind,
)
from harness.spec.rules import SETTINGS

MOST_CURVED = 6  # variables; beyond, a Hessian costs more than it saves, and plain balls certify short paths


@dataclass(frozen=True)
class ValueReference:
    """Numbers at points: ``answers`` in order, each at every point of ``points``."""

    labels: tuple[str, ...]
    answers: Answers
    points: tuple[tuple[Fraction, ...], ...]  # more than one only for an elementwise task
    elementwise: bool
    slopes: Slopes
    shape: tuple[int, ...] = ()  # of the answers together; empty: in a row

    @cached_property
    def places(self) -> np.ndarray:
        """The points in floats: shape (m, d)."""
        return np.array([[float(x) for x in point] for point in self.points])

    @cached_property
    def rounding(self) -> np.ndarray:
        """How far single precision may put each number of the answer off, with room for mistaken programs."""
        return np.array([4 * a.tolerance(point, "float32") for a in self.answers for point in self.places])

    @cached_property
    def mistaken(self) -> list[tuple[str, Answers]]:
        return mistaken_slopes(self.slopes)

    @cached_property
    def slips(self) -> tuple[Slips, ...]:
        """What each answer by itself would be by a slip on paper, at the points asked for."""
        return slips_of(self.slopes, self.places)


@dataclass(frozen=True)
class PathReference:
    """A descent: the right program, its inputs, the certified path and the mistaken programs, made when asked for."""

    program: Program
    start: tuple[Fraction, ...]
    rate: Fraction
    iterations: int
    variables: tuple[str, ...]
    value: Quantity
    hessian: tuple[tuple[Quantity, ...], ...] | None
    slopes: Slopes

    @cached_property
    def certified(self) -> CertifiedPath:
        return certify(self.program, self.hessian, self.start, self.rate, self.iterations)

    @cached_property
    def mistaken(self) -> Explanations:
        return self._explanations(((name,), program) for name, program in mistaken_programs(self.program, self.slopes))

    @cached_property
    def slips(self) -> tuple[Slips, ...]:
        """What each derivative by itself would be by a slip on paper, at the start."""
        return slips_of(self.slopes, np.array([[float(x) for x in self.start]]))

    @cached_property
    def mistaken_pairs(self) -> Explanations:
        return self._explanations(mistaken_pairs(self.program, self.slopes))

    def _explanations(self, named: Iterable[Named]) -> Explanations:
        return explanations(named, self.program, self.start, self.rate, self.iterations)


@dataclass(frozen=True)
class TableReference:
    """Rows (n, x, slope, x_next), exact."""

    rows: tuple[tuple[Fraction, ...], ...]
    terminating: tuple[tuple[bool, ...], ...]  # whether a cell has a finite decimal expansion
    descent: PathReference | None = None  # that the rows are of; none where they are not of the right one


@dataclass(frozen=True)
class FitReference:
    """Fitted parameters, any of several (either standard deviation), each with its tolerance."""

    labels: tuple[str, ...]
    alternatives: tuple[Fitted, ...]
    mistaken: tuple[tuple[str, tuple[float, ...]], ...] = ()  # what known mistakes come to


@dataclass(frozen=True)
class NothingReference:
    """So many times ``None``."""

    count: int


Reference = ValueReference | PathReference | TableReference | FitReference | NothingReference


@lru_cache(maxsize=512)
def reference(exercise: Exercise, task: Task, figure: Figure) -> Reference:
    """The reference of a task at a figure. Made once for a class, however many students."""
    match task.kind:
        case ValueKind():
            return _value(exercise, task.kind, figure)
        case PathKind(standardise=True):
            return _standardised(exercise, task.kind, figure)
        case PathKind():
            return _path(exercise, task.kind, figure)
        case TableKind():
            descent = _worked_on_paper(exercise, task.kind, figure)
            return replace(table_of(task.kind, descent.program.gradient[0]), descent=descent)
        case MinimiserKind(name):
            function, columns = exercise.function(name), columns_of(figure)
            best = minimiser(gradient(function, columns), function.variables)
            known = mistaken_lines([columns[column] for column in function.columns], best.values)
            return FitReference(function.variables, (best,), known)
        case NothingKind(count):
            return NothingReference(count)
        case CheckKind() | FormulasKind():
            raise ValueError(f"{task.name} has no reference: it is judged by functions, not by numbers")


def _slopes(function: Function, figure: Figure, wanted: tuple[Derivative, ...]) -> Slopes:
    columns = columns_of(figure)
    right = tuple(quantity(function, derivative, columns) for derivative in wanted)
    return Slopes(function, tuple((name, columns[name]) for name in function.columns), wanted, right)


def _value(exercise: Exercise, kind: ValueKind, figure: Figure) -> ValueReference:
    columns = columns_of(figure)
    first = exercise.function(kind.answer[0].function)
    answers = tuple(quantity(exercise.function(d.function), d, columns) for d in kind.answer)
    if kind.each is not None:
        points: tuple[tuple[Fraction, ...], ...] = tuple((Fraction(value),) for value in columns[kind.each])
    else:
        points = (tuple(figure.number(name) for name in first.variables),)
    return ValueReference(
        labels=tuple(derivative.text for derivative in kind.answer),
        answers=answers,
        points=points,
        elementwise=kind.each is not None,
        slopes=_slopes(first, figure, kind.answer),
        shape=kind.shape,
    )


def _path(exercise: Exercise, kind: PathKind, figure: Figure) -> PathReference:
    function = exercise.function(surface_of(kind, figure))
    columns = columns_of(figure)
    wanted = tuple(Derivative(function.name, (v,)) for v in function.variables)
    slopes = _slopes(function, figure, wanted)
    rule = UPDATE[rule_of(kind, figure)]
    numbers = dict(figure.numbers)
    settings = SETTINGS[rule.name] | dict(kind.settings) if rule.name == kind.rule else SETTINGS[rule.name]
    few = len(function.variables) <= MOST_CURVED
    value = quantity(function, Derivative(function.name), columns)
    hessian = _hessian(function, figure) if (rule.plain and few) or rule.joint else None
    return PathReference(
        program=Program(
            slopes.right,
            rule,
            tuple((name, numbers.get(name, value)) for name, value in settings.items()),
            hessian=hessian if rule.joint and hessian else (),
            value=value if rule.joint else None,
        ),
        start=tuple(figure.number(name) for name in kind.start) or kind.origin,
        rate=figure.number(kind.rate) if kind.rate else Fraction(1),
        iterations=int(figure.number(kind.iterations)),
        variables=function.variables,
        value=value,
        hessian=hessian,
        slopes=slopes,
    )


def _hessian(function: Function, figure: Figure) -> tuple[tuple[Quantity, ...], ...]:
    columns = columns_of(figure)
    names = function.variables
    return tuple(tuple(quantity(function, Derivative(function.name, (a, b)), columns) for b in names) for a in names)


def _standardised(exercise: Exercise, kind: PathKind, figure: Figure) -> FitReference:
    function = exercise.function(kind.function)
    columns = columns_of(figure)
    x, y = (columns[name] for name in function.columns)
    rate, iterations = figure.number(kind.rate), int(figure.number(kind.iterations))
    return FitReference(
        function.variables,
        tuple(standardised(x, y, rate, iterations, lost) for lost in (0, 1)),
        mistaken_standardised(x, y, rate, iterations),
    )


def _worked_on_paper(exercise: Exercise, kind: TableKind, figure: Figure) -> PathReference:
    function = exercise.function(kind.function)
    slopes = _slopes(function, figure, tuple(Derivative(function.name, (v,)) for v in function.variables))
    return PathReference(
        program=Program(slopes.right, UPDATE["sgd"]),
        start=(kind.start,),
        rate=kind.rate,
        iterations=kind.rows,
        variables=function.variables,
        value=quantity(function, Derivative(function.name), columns_of(figure)),
        hessian=None,
        slopes=slopes,
    )


def table_of(kind: TableKind, slope: Quantity) -> TableReference:
    """The rows that a slope leads to, be it the right one or a mistaken one."""
    rows: list[tuple[Fraction, ...]] = []
    x = kind.start
    for n in range(1, kind.rows + 1):
        gradient_here = exact_value(slope, (x,))
        after = x - kind.rate * gradient_here
        rows.append((Fraction(n), x, gradient_here, after))
        x = after
    return TableReference(tuple(rows), tuple(tuple(map(terminates, row)) for row in rows))


def exact_value(part: Quantity, point: tuple[Fraction, ...]) -> Fraction:
    """The exact rational value of a rational quantity; for others the float nearest to it, as a fraction."""
    import flint

    from harness.oracle.numbers import to_ball, to_rational

    if part.rational:
        value = part.exact([to_rational(x) for x in point])
        return Fraction(int(value.p), int(value.q))
    return Fraction(float(flint.arb(part.exact([to_ball(x) for x in point]))))


def terminates(value: Fraction) -> bool:
    """Whether a fraction has a finite decimal expansion."""
    rest = value.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1
