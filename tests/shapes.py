"""Random algebra: the same expression re-associated, factored, expanded and distributed, and run in one NumPy type."""

import random
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp

Tree = tuple[Any, ...]  # ("number", q), ("symbol", name), (function, tree), or (operator, left, right)
_TWO: Tree = ("number", Fraction(2))


def reshaped(expression: sp.Expr, draw: random.Random, passes: int = 3) -> Tree:
    """A random program for an expression: one of SymPy's forms, then random identities applied to its tree."""
    forms = [expression, sp.expand(expression), sp.factor(expression), sp.together(expression)]
    if expression.is_polynomial() and expression.free_symbols:
        forms.append(sp.horner(sp.expand(expression)))
    tree = _tree(draw.choice(forms))
    for _ in range(draw.randint(0, passes)):
        tree = _rewritten(tree, draw)
    return tree


def run(tree: Tree, inputs: Mapping[str, np.floating], kind: type[np.floating]) -> np.floating:
    """The value of a tree with every operation in one NumPy type."""
    match tree:
        case ("number", q):
            return kind(q.numerator) / kind(q.denominator)
        case ("symbol", name):
            return inputs[name]
        case ("power", base, int(n)):
            return run(base, inputs, kind) ** n
        case (str(name), inner):
            return getattr(np, name)(run(inner, inputs, kind))
    operator, left, right = tree
    a, b = run(left, inputs, kind), run(right, inputs, kind)
    return a + b if operator == "+" else a - b if operator == "-" else a * b if operator == "*" else a / b


def _tree(expression: sp.Expr) -> Tree:
    if expression.is_Rational:
        return ("number", Fraction(int(expression.p), int(expression.q)))
    if expression.is_Symbol:
        return ("symbol", expression.name)
    if expression.is_Add or expression.is_Mul:
        first, *rest = map(_tree, expression.args)
        for other in rest:
            first = ("+" if expression.is_Add else "*", first, other)
        return first
    if isinstance(expression, sp.exp):
        return ("exp", _tree(expression.args[0]))
    if expression.is_Pow:
        base, exponent = expression.as_base_exp()
        if exponent < 0:
            return ("/", ("number", Fraction(1)), _tree(base**-exponent))
        if exponent.is_Integer:
            return ("power", _tree(base), int(exponent))
        root: Tree = ("sqrt", _tree(base))
        return root if exponent.p == 1 else ("power", root, int(exponent.p))
    return (expression.func.__name__, _tree(expression.args[0]))


def _negated(tree: Tree) -> Tree:
    return ("number", -tree[1]) if tree[0] == "number" else ("*", ("number", Fraction(-1)), tree)


def _rewritten(tree: Tree, draw: random.Random) -> Tree:
    """One pass of random identities over a tree."""
    if tree[0] in ("number", "symbol"):
        return tree
    if tree[0] == "power":
        base, n = _rewritten(tree[1], draw), tree[2]
        if n == 2 and draw.random() < 0.3:
            return ("*", base, base)
        if n > 2 and draw.random() < 0.5:
            return ("*", ("power", base, n - 1), base)
        if n == 2 and base[0] == "+" and draw.random() < 0.3:
            cross = ("*", _TWO, ("*", base[1], base[2]))
            return ("+", ("+", ("power", base[1], 2), cross), ("power", base[2], 2))
        return ("power", base, n)
    if len(tree) == 2:
        return (tree[0], _rewritten(tree[1], draw))
    operator, a, b = tree[0], _rewritten(tree[1], draw), _rewritten(tree[2], draw)
    choice = draw.random()
    if operator in "+*" and choice < 0.25:
        return (operator, b, a)
    if operator in "+*" and a[0] == operator and choice < 0.5:
        return (operator, a[1], (operator, a[2], b))
    if operator == "+" and choice < 0.7:
        return ("-", a, _negated(b))
    if operator == "*" and b[0] in ("+", "-") and choice < 0.7:
        return (b[0], ("*", a, b[1]), ("*", a, b[2]))
    if operator == "*" and a == _TWO and choice < 0.8:
        return ("+", b, b)
    if operator == "/" and choice < 0.4:
        return ("*", a, ("/", ("number", Fraction(1)), b))
    return (operator, a, b)
