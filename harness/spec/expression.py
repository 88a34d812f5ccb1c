"""Formulas as frozen trees: numbers, symbols and named operations. The parser and SymPy's bridge make them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

import msgspec

FUNCTIONS = frozenset(
    ["exp", "log", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "abs", "sign"]
)  # of one argument; ``log`` is the natural logarithm


class Number(msgspec.Struct, frozen=True, cache_hash=True, tag="number"):
    """An exact rational constant."""

    value: Fraction


class Symbol(msgspec.Struct, frozen=True, cache_hash=True, tag="symbol"):
    """A variable or a data column."""

    name: str


class Apply(msgspec.Struct, frozen=True, cache_hash=True, tag="apply"):
    """``add``, ``mul`` (of two or more), ``sub``, ``div``, ``pow``, ``neg``, ``pi`` (of none), or one of FUNCTIONS."""

    head: str
    args: tuple[Expression, ...]


Expression = Number | Symbol | Apply


@lru_cache(maxsize=4096)
def symbols(tree: Expression) -> frozenset[str]:
    """The names that occur in a tree."""
    return frozenset(node.name for node in walk(tree) if isinstance(node, Symbol))


def walk(tree: Expression) -> Iterator[Expression]:
    """Every node of a tree, a parent before its children."""
    yield tree
    if isinstance(tree, Apply):
        for child in tree.args:
            yield from walk(child)


def substituted(tree: Expression, by: Mapping[str, Expression]) -> Expression:
    """A tree with expressions in place of some symbols."""
    match tree:
        case Symbol(name):
            return by.get(name, tree)
        case Apply(head, args):
            return Apply(head, tuple(substituted(argument, by) for argument in args))
    return tree


@lru_cache(maxsize=4096)
def roundings(tree: Expression) -> int:
    """How many relative roundings the worst term of a value goes through: inputs, operations, and powers as products.

    A sum passes on its worst term's, a product all its factors'; an n-th power is a product of n equal factors.
    """
    if not isinstance(tree, Apply):
        return 1  # a constant or an input is rounded once to the format used
    counts = [roundings(argument) for argument in tree.args]
    match tree.head, tree.args:
        case ("add" | "sub", _):
            return max(counts) + len(counts) - 1
        case "pow", (_, Number(exponent)) if exponent.denominator == 1:
            return max(abs(exponent.numerator), 1) * (counts[0] + 1)
    return sum(counts) + max(len(counts) - 1, 2)  # a library function is right to about two units
