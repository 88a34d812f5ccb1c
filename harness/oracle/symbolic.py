"""The bridge to SymPy: expression trees there and back. The only module that imports SymPy, and only while it works."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Any

import sympy as sp

from harness.spec.expression import Apply, Expression, Number, Symbol

_FUNCTIONS: dict[str, Any] = {
    "exp": sp.exp,
    "log": sp.log,
    "sqrt": sp.sqrt,
    "sin": sp.sin,
    "cos": sp.cos,
    "tan": sp.tan,
    "asin": sp.asin,
    "acos": sp.acos,
    "atan": sp.atan,
    "sinh": sp.sinh,
    "cosh": sp.cosh,
    "tanh": sp.tanh,
    "abs": sp.Abs,
    "sign": sp.sign,
}
_NAMES = {function: name for name, function in _FUNCTIONS.items() if name != "sqrt"}


class NotExpressible(ValueError):
    """A SymPy object that has no tree here."""


@lru_cache(maxsize=4096)
def to_sympy(tree: Expression) -> sp.Expr:
    """The SymPy expression of a tree; symbols are real."""
    match tree:
        case Number(value):
            return sp.Rational(value.numerator, value.denominator)
        case Symbol(name):
            return sp.Symbol(name, real=True)
        case Apply("pi"):
            return sp.pi
    arguments = [to_sympy(argument) for argument in tree.args]
    match tree.head:
        case "add":
            return sp.Add(*arguments)
        case "mul":
            return sp.Mul(*arguments)
        case "sub":
            return arguments[0] - arguments[1]
        case "div":
            return arguments[0] / arguments[1]
        case "neg":
            return -arguments[0]
        case "pow":
            return arguments[0] ** arguments[1]
    return _FUNCTIONS[tree.head](*arguments)


def from_sympy(expression: sp.Expr) -> Expression:
    """The tree of a SymPy expression; NotExpressible for what the grammar has no word for."""
    if expression.is_Rational:
        return Number(Fraction(int(expression.p), int(expression.q)))
    if expression.is_Symbol:
        return Symbol(expression.name)
    if expression is sp.pi:
        return Apply("pi", ())
    if expression is sp.E:
        return Apply("exp", (Number(Fraction(1)),))
    if expression.is_Add:
        return Apply("add", tuple(from_sympy(argument) for argument in expression.as_ordered_terms()))
    if expression.is_Mul:
        coefficient, rest = expression.as_coeff_Mul()
        factors = tuple(from_sympy(argument) for argument in sp.Mul.make_args(rest))
        if coefficient == -1:
            return Apply("neg", (factors[0] if len(factors) == 1 else Apply("mul", factors),))
        return Apply("mul", factors if coefficient == 1 else (from_sympy(coefficient), *factors))
    if expression.is_Pow:
        base, exponent = expression.as_base_exp()
        if exponent == sp.Rational(1, 2):
            return Apply("sqrt", (from_sympy(base),))
        if exponent == -sp.Rational(1, 2):
            return Apply("div", (Number(Fraction(1)), Apply("sqrt", (from_sympy(base),))))
        return Apply("pow", (from_sympy(base), from_sympy(exponent)))
    name = _NAMES.get(expression.func)
    if name is None or len(expression.args) != 1:
        raise NotExpressible(f"{expression.func.__name__} is not a function of the grammar")
    return Apply(name, (from_sympy(expression.args[0]),))


def differentiate(tree: Expression, wrt: tuple[str, ...]) -> sp.Expr:
    """The derivative of a tree, in SymPy."""
    expression = to_sympy(tree)
    for name in wrt:
        expression = sp.diff(expression, sp.Symbol(name, real=True))
    return expression


def forms(expression: sp.Expr, variables: tuple[str, ...]) -> tuple[Expression, ...]:
    """As differentiated, expanded, and Horner's: the forms whose rounding any ordinary program's lies among."""
    symbols = [sp.Symbol(name, real=True) for name in variables]
    found = [expression, sp.expand(expression)]
    if expression.is_polynomial(*symbols) and expression.free_symbols & set(symbols):
        found.append(sp.horner(sp.expand(expression), wrt=symbols))
    return tuple(dict.fromkeys(from_sympy(form) for form in found))


def moments(expression: sp.Expr, variables: tuple[str, ...]) -> tuple[tuple[tuple[int, ...], Expression], ...] | None:
    """An expression as a polynomial in the variables: (exponents, coefficient in the data); None if it is none."""
    symbols = [sp.Symbol(name, real=True) for name in variables]
    if not expression.is_polynomial(*symbols):
        return None
    polynomial = sp.Poly(expression, *symbols, domain="EX")
    return tuple((exponents, from_sympy(sp.expand(coefficient))) for exponents, coefficient in polynomial.terms())


def pretty(tree: Expression) -> tuple[str, str]:
    """Text and LaTeX of a tree, in SymPy's own order of terms."""
    expression = to_sympy(tree)
    return str(expression), str(sp.latex(expression))
