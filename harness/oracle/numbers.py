"""The number types that formulas and update rules run in: exact rationals, balls, floats, and floats with their error.

An expression or an update rule is written once; a Field says what its constants and functions are in one type.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import flint
import numpy as np

from harness.spec.expression import Apply, Expression, Number, Symbol

FAULTS = (OverflowError, ValueError, ZeroDivisionError)  # of arithmetic in floats that breaks down
WORKING_BITS = 256  # precision of balls outside certification: far below any tolerance
flint.ctx.prec = WORKING_BITS
_precision_lock = threading.Lock()  # flint's working precision is one for the process


@contextmanager
def working_bits(bits: int) -> Iterator[None]:
    """Balls at another precision; one thread at a time."""
    with _precision_lock, flint.ctx.workprec(bits):
        yield


class NotRational(ValueError):
    """A function whose value is no rational number was met in exact arithmetic."""


@dataclass(frozen=True, eq=False)
class Field:
    """What numbers of one type can do beyond ``+ - * /``. There are four; each is itself alone."""

    number: Callable[[Fraction], Any]
    functions: Mapping[str, Callable[..., Any]]  # by head; "pow" takes (base, exponent)


# ---------------------------------------------------------------- exact rationals


def to_rational(value: Fraction) -> flint.fmpq:
    return flint.fmpq(value.numerator, value.denominator)


def _rational_power(base: flint.fmpq, exponent: Any) -> flint.fmpq:
    if exponent.q != 1:
        raise NotRational("a root")
    return base ** int(exponent.p)


RATIONAL = Field(to_rational, {"pow": _rational_power, "abs": abs, "sign": lambda a: flint.fmpq((a > 0) - (a < 0))})


# ---------------------------------------------------------------- balls


def to_ball(value: Fraction) -> flint.arb:
    return flint.arb(flint.fmpq(value.numerator, value.denominator))


def _ball_power(base: flint.arb, exponent: flint.arb) -> flint.arb:
    whole = exponent.unique_fmpz() if exponent.is_exact() else None
    return base ** (int(whole) if whole is not None else exponent)


BALL = Field(
    to_ball,
    {
        "pow": _ball_power,
        "pi": flint.arb.pi,
        "abs": abs,
        "sign": lambda a: a.sgn(),
        **{
            name: getattr(flint.arb, name)
            for name in ("exp", "log", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh")
        },
    },
)


# ---------------------------------------------------------------- floats and arrays of floats

ARRAY = Field(
    float,
    {
        "pow": lambda a, b: a**b,
        "pi": lambda: math.pi,
        "asin": np.arcsin,
        "acos": np.arccos,
        "atan": np.arctan,
        **{
            name: getattr(np, name)
            for name in ("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "abs", "sign")
        },
    },
)


# ---------------------------------------------------------------- weights


class Weighted:
    """A float (or array) v with a weight w ≥ |v|: any program of m operations errs by at most γₘ·w.

    The rules are the absolute-value rules of the forward error bound (Higham, Accuracy and Stability, ch. 3),
    with a function's own amplification |f′(v)|·w where it has one.
    """

    __slots__ = ("v", "w")

    def __init__(self, v: Any, w: Any) -> None:
        self.v, self.w = v, w

    def __add__(self, other: Weighted) -> Weighted:
        return Weighted(self.v + other.v, self.w + other.w)

    def __sub__(self, other: Weighted) -> Weighted:
        return Weighted(self.v - other.v, self.w + other.w)

    def __mul__(self, other: Weighted) -> Weighted:
        return Weighted(self.v * other.v, self.w * other.w)

    def __truediv__(self, other: Weighted) -> Weighted:
        return Weighted(self.v / other.v, self.w * other.w / (other.v * other.v))

    def __neg__(self) -> Weighted:
        return Weighted(-self.v, self.w)


def _weighted_power(base: Weighted, exponent: Weighted) -> Weighted:
    p = exponent.v
    if np.ndim(p) == 0 and float(p).is_integer():
        v = base.v ** int(p)
        if p >= 0:
            return Weighted(v, base.w ** int(p))
        return Weighted(v, np.abs(v) * (base.w / np.abs(base.v)) ** int(-p))
    v = base.v**p
    log = np.abs(np.log(np.abs(base.v)))
    return Weighted(v, np.abs(v) * (1 + np.abs(p) * base.w / np.abs(base.v) + log * exponent.w))


def _amplified(f: Callable[[Any], Any], slope: Callable[[Any], Any]) -> Callable[[Weighted], Weighted]:
    def apply(a: Weighted) -> Weighted:
        v = f(a.v)
        return Weighted(v, np.abs(v) + np.abs(slope(a.v)) * a.w)

    return apply


WEIGHT = Field(
    lambda value: Weighted(float(value), abs(float(value))),
    {
        "pow": _weighted_power,
        "pi": lambda: Weighted(math.pi, math.pi),
        "abs": lambda a: Weighted(np.abs(a.v), a.w),
        "sign": lambda a: Weighted(np.sign(a.v), np.abs(np.sign(a.v))),
        "exp": _amplified(np.exp, np.exp),
        "log": _amplified(np.log, lambda v: 1 / v),
        "sqrt": _amplified(np.sqrt, lambda v: 0.5 / np.sqrt(v)),
        "sin": _amplified(np.sin, np.cos),
        "cos": _amplified(np.cos, np.sin),
        "tan": _amplified(np.tan, lambda v: 1 + np.tan(v) ** 2),
        "asin": _amplified(np.arcsin, lambda v: 1 / np.sqrt(1 - v * v)),
        "acos": _amplified(np.arccos, lambda v: 1 / np.sqrt(1 - v * v)),
        "atan": _amplified(np.arctan, lambda v: 1 / (1 + v * v)),
        "sinh": _amplified(np.sinh, np.cosh),
        "cosh": _amplified(np.cosh, np.sinh),
        "tanh": _amplified(np.tanh, lambda v: 1 - np.tanh(v) ** 2),
    },
)


# ---------------------------------------------------------------- evaluation


def evaluator(tree: Expression, names: Sequence[str], field: Field) -> Callable[[Sequence[Any]], Any]:
    """A function from values (in the order of ``names``) to the value of a tree, in a field's numbers.

    A subtree that occurs more than once is evaluated once: its value is appended to the point, where others find it.
    """
    where: dict[Expression, int] = {Symbol(name): index for index, name in enumerate(names)}
    first: list[Callable[[Sequence[Any]], Any]] = []
    for shared in _repeated(tree):
        first.append(_compile(shared, where, field))
        where[shared] = len(where)
    last = _compile(tree, where, field)
    if not first:
        return last

    def evaluate(point: Sequence[Any]) -> Any:
        values = list(point)
        for part in first:
            values.append(part(values))
        return last(values)

    return evaluate


def _repeated(tree: Expression) -> list[Expression]:
    """The operations that occur more than once in a tree, a part before the whole; not sought inside a repetition."""
    times: dict[Expression, int] = {}
    order: list[Expression] = []

    def visit(node: Expression) -> None:
        if not isinstance(node, Apply):
            return
        times[node] = times.get(node, 0) + 1
        if times[node] == 1:
            for part in node.args:
                visit(part)
            order.append(node)

    visit(tree)
    return [node for node in order if times[node] > 1]


def _compile(tree: Expression, where: Mapping[Expression, int], field: Field) -> Callable[[Sequence[Any]], Any]:
    if tree in where:
        index = where[tree]
        return lambda point: point[index]
    match tree:
        case Number(value):
            constant = field.number(value)
            return lambda _: constant
        case Symbol(name):
            raise KeyError(name)
        case Apply("pow", (base, Number(exponent))) if exponent == 2:
            inner = _compile(base, where, field)

            def square(point: Sequence[Any]) -> Any:
                value = inner(point)
                return value * value

            return square
    parts = [_compile(argument, where, field) for argument in tree.args]
    match tree.head, parts:
        case "add", [a, b]:
            return lambda point: a(point) + b(point)
        case "mul", [a, b]:
            return lambda point: a(point) * b(point)
        case "sub", [a, b]:
            return lambda point: a(point) - b(point)
        case "div", [a, b]:
            return lambda point: a(point) / b(point)
        case "neg", [a]:
            return lambda point: -a(point)
        case "add", [a, *rest]:

            def total(point: Sequence[Any]) -> Any:
                value = a(point)
                for part in rest:
                    value = value + part(point)
                return value

            return total
        case "mul", [a, *rest]:

            def product(point: Sequence[Any]) -> Any:
                value = a(point)
                for part in rest:
                    value = value * part(point)
                return value

            return product
    function = field.functions.get(tree.head)
    if function is None:
        raise NotRational(tree.head)
    if len(parts) == 1:
        (only,) = parts
        return lambda point: function(only(point))
    return lambda point: function(*(part(point) for part in parts))
