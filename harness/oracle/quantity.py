"""A real quantity of a point: exact where it can be, with the weight and operation count of its rounding bound."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property, lru_cache
from typing import Any, Literal

import flint
import numpy as np

from harness.oracle.bounded import nearest
from harness.oracle.calculus import derived
from harness.oracle.numbers import ARRAY, BALL, RATIONAL, WEIGHT, Field, Weighted, evaluator
from harness.oracle.precision import ARITHMETIC, Precision, gamma
from harness.spec.expression import Apply, Expression, Number, Symbol, roundings, walk
from harness.spec.model import Derivative, Figure, Function

_RATIONAL_HEADS = frozenset({"add", "sub", "mul", "div", "neg"})
Columns = Mapping[str, tuple[float, ...]]
KNOWN = 256  # values of a tree kept


@dataclass(frozen=True)
class Quantity:
    """An expression in variables, or the sum or mean over data rows of one; ``scale`` multiplies it."""

    forms: tuple[Expression, ...]  # equal expressions; the first is evaluated, all bound the rounding
    variables: tuple[str, ...]
    columns: tuple[tuple[str, tuple[float, ...]], ...] = ()
    rows: Literal["sum", "mean"] | None = None
    scale: Fraction = Fraction(1)
    moments: tuple[tuple[tuple[int, ...], Expression], ...] | None = field(default=None, compare=False)

    @property
    def count(self) -> int:
        return len(self.columns[0][1]) if self.columns else 0

    @cached_property
    def factor(self) -> Fraction:
        """What multiplies the sum over rows (or the expression)."""
        return self.scale / self.count if self.rows == "mean" else self.scale

    @cached_property
    def operations(self) -> int:
        """m of the rounding bound: the roundings of the worst term, the summation, and a step's own operations."""
        return max(map(roundings, self.forms)) + 4 + self.count

    @cached_property
    def largest_constant(self) -> float:
        return max(map(_largest_constant, self.forms))

    @cached_property
    def rational(self) -> bool:
        return all(map(_is_rational, self.forms[:1]))

    @cached_property
    def exact(self) -> Callable[[Sequence[Any]], Any]:
        """The value at a point of ``fmpq`` numbers (if ``rational``) or balls."""
        return self.evaluate_in(RATIONAL if self.rational else BALL)

    @cached_property
    def enclosed(self) -> Callable[[Sequence[Any]], Any]:
        """An enclosure of the value at a point of balls."""
        return self.evaluate_in(BALL)

    def evaluate_in(self, numbers: Field) -> Callable[[Sequence[Any]], Any]:
        """The value as a function of a point in a field's numbers."""
        if not self.columns:
            inner = _compiled(self.forms[0], self.variables, numbers)
            factor = numbers.number(self.factor)
            return inner if self.factor == 1 else lambda point: factor * inner(point)
        if self.moments is not None:
            return _compiled(self.polynomial, self.variables, numbers)
        if numbers is ARRAY:
            return lambda point: float(self.values(np.asarray([point], dtype=float))[0])
        return self._row_by_row(numbers)

    def _row_by_row(self, numbers: Field) -> Callable[[Sequence[Any]], Any]:
        names = (*self.variables, *(name for name, _ in self.columns))
        inner = evaluator(self.forms[0], names, numbers)
        rows = [
            [numbers.number(Fraction(cell)) for cell in row] for row in zip(*(c for _, c in self.columns), strict=True)
        ]
        factor = numbers.number(self.factor)

        def total(point: Sequence[Any]) -> Any:
            return factor * sum((inner((*point, *row)) for row in rows), numbers.number(Fraction(0)))

        return total

    @cached_property
    def polynomial(self) -> Expression:
        """A quantity over data as a polynomial in the variables, its coefficients summed exactly."""
        assert self.moments is not None
        terms: list[Expression] = []
        for exponents, coefficient in self.moments:
            factors: list[Expression] = [Number(_sum_over_rows(coefficient, self.columns) * self.factor)]
            for name, exponent in zip(self.variables, exponents, strict=True):
                factors += [Symbol(name)] * exponent
            terms.append(Apply("mul", tuple(factors)) if len(factors) > 1 else factors[0])
        return Apply("add", tuple(terms)) if len(terms) > 1 else terms[0]

    @cached_property
    def _weights(self) -> tuple[Callable[[Sequence[Any]], Any], ...]:
        names = (*self.variables, *(name for name, _ in self.columns))
        return tuple(_compiled(form, names, WEIGHT) for form in self.forms)

    @cached_property
    def _weighted_columns(self) -> tuple[Weighted, ...]:
        arrays = [np.asarray(column) for _, column in self.columns]
        return tuple(Weighted(array, np.abs(array)) for array in arrays)

    def weight(self, point: Sequence[float]) -> float:
        """M of the rounding bound: the largest sum of absolute values over the forms. Infinite where it overflows."""
        inputs = (*(Weighted(v, abs(v)) for v in point), *self._weighted_columns)
        over_rows = np.sum if self.columns else float
        with np.errstate(all="ignore"):
            try:
                found = [float(over_rows(weight(inputs).w)) for weight in self._weights]
            except (OverflowError, ZeroDivisionError):
                return float("inf")
        largest = max(found) * abs(float(self.factor))
        return largest if largest == largest else float("inf")

    def tolerance(self, point: Sequence[float], precision: Precision) -> float:
        """γₘ·M + m·η: how far any ordinary program's value at a point may lie from the exact one."""
        return self.rounding(self.weight(point), precision)

    def rounding(self, weight: float, precision: Precision) -> float:
        """The tolerance where the weight is known."""
        u, eta = ARITHMETIC[precision]
        m = self.operations
        return gamma(m, u) * weight + m * eta * self.largest_constant**2

    def measured(self, point: tuple[flint.fmpq, ...]) -> tuple[Any, float]:
        """The exact value (a ball where it is irrational) and the weight at a point.

        The latest are kept: the arithmetics and the mistakes that a path is held against ask at the same points.
        """
        near = tuple(map(nearest, point))  # whose hash costs little
        place, value, weight = self._measured.get(near, ((), None, 0.0))
        if place != point:
            if len(self._measured) >= KNOWN:
                self._measured.clear()
            value = self.exact(point if self.rational else tuple(map(flint.arb, point)))
            weight = self.weight(near)
            self._measured[near] = point, value, weight
        return value, weight

    @cached_property
    def _measured(self) -> dict[tuple[float, ...], tuple[tuple[flint.fmpq, ...], Any, float]]:
        return {}

    @cached_property
    def _in_floats(self) -> _InFloats:
        return _in_floats(self.forms[0], (*self.variables, *(name for name, _ in self.columns)))

    def values(self, points: np.ndarray) -> np.ndarray:
        """The quantity in float64 at points of shape (m, d): shape (m,)."""
        with np.errstate(all="ignore"):
            return np.asarray(self._in_floats.rows(points, self.columns) * float(self.factor))

    def scaled(self, factor: Fraction) -> Quantity:
        """This quantity times a number."""
        return replace(self, scale=self.scale * factor)


def _compiled(tree: Expression, names: tuple[str, ...], numbers: Field) -> Callable[[Sequence[Any]], Any]:
    """An evaluator, kept unless it works in balls, whose constants have the precision of the moment."""
    return (evaluator if numbers is BALL else _kept)(tree, names, numbers)


_kept = lru_cache(maxsize=4096)(evaluator)  # mistaken programs share most trees with the right one


class _InFloats:
    """A tree in float64, with its values at the last single points: mistaken programs ask for the same ones."""

    def __init__(self, tree: Expression, names: tuple[str, ...]) -> None:
        self.evaluate = evaluator(tree, names, ARRAY)
        self.known: dict[tuple[bytes, _Named], np.ndarray] = {}

    def rows(self, points: np.ndarray, columns: _Named) -> np.ndarray:
        """The sum over the rows of the columns (or the value) at points of shape (m, d): shape (m,)."""
        if len(points) != 1:
            return self._rows(points, columns)
        key = points.tobytes(), columns
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= KNOWN:
                self.known.clear()
            found = self.known[key] = self._rows(points, columns)
        return found

    def _rows(self, points: np.ndarray, columns: _Named) -> np.ndarray:
        coordinates = [points[:, i, None] if columns else points[:, i] for i in range(points.shape[1])]
        result = self.evaluate((*coordinates, *(np.asarray(column)[None, :] for _, column in columns)))
        if columns:
            result = np.broadcast_to(result, (len(points), len(columns[0][1]))).sum(axis=1)
        return np.broadcast_to(result, points.shape[:1])


@lru_cache(maxsize=4096)
def _in_floats(tree: Expression, names: tuple[str, ...]) -> _InFloats:
    """Kept because scaled quantities share a tree."""
    return _InFloats(tree, names)


@lru_cache(maxsize=4096)
def _largest_constant(tree: Expression) -> float:
    """The largest absolute value among the constants of a tree and 1."""
    return max([1.0, *(float(abs(node.value)) for node in walk(tree) if isinstance(node, Number))])


@lru_cache(maxsize=4096)
def _is_rational(tree: Expression) -> bool:
    for node in walk(tree):
        if not isinstance(node, Apply) or node.head in _RATIONAL_HEADS:
            continue
        integer = node.head == "pow" and isinstance(node.args[1], Number) and node.args[1].value.denominator == 1
        if not integer:
            return False
    return True


_Named = tuple[tuple[str, tuple[float, ...]], ...]


@lru_cache(maxsize=1024)
def _sum_over_rows(coefficient: Expression, columns: _Named) -> Fraction:
    """The exact sum of an expression in the columns, kept because scaled quantities share it."""
    value = evaluator(coefficient, tuple(name for name, _ in columns), RATIONAL)
    total = sum((value(row) for row in _rational_rows(columns)), flint.fmpq(0))
    return Fraction(int(total.p), int(total.q))


@lru_cache(maxsize=64)
def _rational_rows(columns: _Named) -> list[tuple[flint.fmpq, ...]]:
    exact = [[flint.fmpq(*value.as_integer_ratio()) for value in column] for _, column in columns]
    return list(zip(*exact, strict=True))


def quantity(function: Function, derivative: Derivative, columns: Columns) -> Quantity:
    """What a derivative of a function is, over given data columns if it has any."""
    answer = derived(function, derivative.wrt)
    return Quantity(
        forms=answer.forms,
        variables=function.variables,
        columns=tuple((name, tuple(columns[name])) for name in function.columns),
        rows=function.rows,
        moments=answer.moments,
    )


def gradient(function: Function, columns: Columns) -> tuple[Quantity, ...]:
    """The gradient, a quantity for each variable."""
    return tuple(quantity(function, Derivative(function.name, (v,)), columns) for v in function.variables)


def columns_of(figure: Figure) -> Columns:
    """The data columns of a figure by name."""
    return {column.name: column.values for column in figure.vectors}
