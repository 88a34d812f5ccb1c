"""Formulas as frozen trees: numbers, symbols and the application of a named operation. The parser and SymPy's bridge make them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import msgspec

FUNCTIONS = frozenset(
    "exp log sqrt sin cos tan asin acos atan sinh cosh tanh abs sign".split()
)  # of one argument; ``log`` is the natural logarithm


class Number(msgspec.Struct, frozen=True, tag="number"):
    """An exact rational constant."""

    value: Fraction


class Symbol(msgspec.Struct, frozen=True, tag="symbol"):
    """A variable or a data column."""

    name: str


class Apply(msgspec.Struct, frozen=True, tag="apply"):
    """``add``, ``mul`` (two or more arguments), ``sub``, ``div``, ``pow``, ``neg``, ``pi`` (none), or one of FUNCTIONS."""

    head: str
    args: tuple[Expression, ...]


Expression = Number | Symbol | Apply


def symbols(tree: Expression) -> frozenset[str]:
    """The names that occur in a tree."""
    return frozenset(node.name for node in walk(tree) if isinstance(node, Symbol))


def walk(tree: Expression) -> Iterator[Expression]:
    """Every node of a tree, a parent before its children."""
    yield tree
    if isinstance(tree, Apply):
        for child in tree.args:
            yield from walk(child)


def operations(tree: Expression) -> int:
    """How many arithmetic operations a straightforward evaluation takes."""
    count = 0
    for node in walk(tree):
        if isinstance(node, Apply):
            count += max(len(node.args) - 1, 1)
    return count
