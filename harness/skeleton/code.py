"""An expression as the Python line that a reference solution computes it with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from harness.oracle.numbers import ARRAY, evaluator
from harness.oracle.reference import terminates
from harness.spec.expression import FUNCTIONS, Apply, Expression, Number, symbols

SUM, PRODUCT, SIGN, POWER, ATOM = range(5)  # how tightly a piece of text binds
Spelling = Mapping[str, str]  # of the functions

MATH: Spelling = {name: f"math.{name}" for name in FUNCTIONS} | {"abs": "abs", "sign": "math.copysign"}
TENSORS: Spelling = {name: f"tf.math.{name}" for name in FUNCTIONS}


def python(tree: Expression, spelling: Spelling) -> str:
    """The expression in Python, with the functions of a library."""
    return _text(tree, spelling)[0]


def _text(tree: Expression, spelling: Spelling) -> tuple[str, int]:
    if isinstance(tree, Number):
        return _number(tree.value)
    if not isinstance(tree, Apply):
        return tree.name, ATOM
    if tree.head in {"pi", *FUNCTIONS} and not symbols(tree):  # libraries differ in what they take besides tensors
        return repr(float(evaluator(tree, (), ARRAY)(()))), ATOM
    if tree.head in FUNCTIONS:
        inside = ", ".join(
            [*(["1.0"] if spelling[tree.head] == "math.copysign" else []), _text(tree.args[0], spelling)[0]]
        )
        return f"{spelling[tree.head]}({inside})", ATOM
    return _WRITERS[tree.head](lambda part, least: _bound(part, least, spelling), tree.args)


Writer = Callable[[Expression, int], str]


def _bound(tree: Expression, least: int, spelling: Spelling) -> str:
    text, binding = _text(tree, spelling)
    return text if binding >= least else f"({text})"


def _number(value: Fraction) -> tuple[str, int]:
    if value.denominator != 1 and not terminates(value):
        return f"{value.numerator} / {value.denominator}", PRODUCT
    text = str(value.numerator) if value.denominator == 1 else repr(float(value))
    return text, SIGN if value < 0 else ATOM


def _sum(write: Writer, parts: Sequence[Expression]) -> tuple[str, int]:
    text = write(parts[0], SUM)
    for part in parts[1:]:
        more = write(part, PRODUCT)
        text += f" - {more[1:]}" if more.startswith("-") else f" + {more}"
    return text, SUM


def _product(write: Writer, parts: Sequence[Expression]) -> tuple[str, int]:
    return " * ".join([write(parts[0], PRODUCT), *(write(part, SIGN) for part in parts[1:])]), PRODUCT


_WRITERS: Mapping[str, Callable[[Writer, Sequence[Expression]], tuple[str, int]]] = {
    "add": _sum,
    "mul": _product,
    "sub": lambda write, parts: (f"{write(parts[0], SUM)} - {write(parts[1], PRODUCT)}", SUM),
    "div": lambda write, parts: (f"{write(parts[0], PRODUCT)} / {write(parts[1], POWER)}", PRODUCT),
    "neg": lambda write, parts: (f"-{write(parts[0], PRODUCT)}", SIGN),
    "pow": lambda write, parts: (f"{write(parts[0], ATOM)}**{write(parts[1], SIGN)}", POWER),
}
