"""The wrong direction: what integrating gives where a derivative was asked for."""

from __future__ import annotations

from harness.oracle.differentiation import TWO, binary, constant, differentiate, divide, multiply, negate, power
from harness.spec.expression import Apply, Expression, Number, Symbol


def antiderivative(tree: Expression, variable: str) -> Expression | None:
    """An antiderivative by the rules of the first weeks; None where they do not suffice."""
    x = Symbol(variable)
    if constant(tree, variable):
        return multiply(tree, x)
    match tree:
        case Symbol():
            return divide(power(x, TWO), TWO)
        case Apply("neg", (a,)):
            inner = antiderivative(a, variable)
            return None if inner is None else negate(inner)
        case Apply(("add" | "sub") as head, parts):
            found = [antiderivative(part, variable) for part in parts]
            return None if any(part is None for part in found) else Apply(head, tuple(filter(None, found)))
        case Apply("mul", _):
            u, v = binary(tree)
            fixed, moving = (v, u) if constant(v, variable) else (u, v)
            inner = antiderivative(moving, variable) if constant(fixed, variable) else None
            return None if inner is None else multiply(fixed, inner)
        case Apply("div", (a, b)) if constant(b, variable):
            inner = antiderivative(a, variable)
            return None if inner is None else divide(inner, b)
    return _integrated_function(tree, variable)


def _integrated_function(tree: Expression, variable: str) -> Expression | None:
    """Of a power or a function whose inside is linear."""
    assert isinstance(tree, Apply)
    inside = tree.args[0]
    if tree.head == "div" and constant(inside, variable):
        slope, whole = differentiate(tree.args[1], variable), multiply(inside, Apply("log", (tree.args[1],)))
    else:
        slope, whole = differentiate(inside, variable), None
        match tree.head, tree.args:
            case "pow", (_, Number(n)) if n != -1:
                whole = divide(power(inside, Number(n + 1)), Number(n + 1))
            case "pow", (_, Number(_)):
                whole = Apply("log", (inside,))
            case "exp", _:
                whole = tree
            case "sin", _:
                whole = negate(Apply("cos", (inside,)))
            case "cos", _:
                whole = Apply("sin", (inside,))
    if whole is None or not constant(slope, variable):
        return None
    return divide(whole, slope)
