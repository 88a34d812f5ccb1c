"""The rules of differentiation as a table, applied to trees as a person does on paper, with every step kept.

SymPy's derivative is the authority; this one serves two ends that SymPy's cannot: it shows its steps, and a row of its
table can be exchanged for the wrong rule that a learner uses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from harness.spec.expression import Apply, Expression, Number, Symbol, symbols

ZERO, ONE, TWO = (Number(Fraction(n)) for n in (0, 1, 2))


def add(a: Expression, b: Expression) -> Expression:
    return b if a == ZERO else a if b == ZERO else Apply("add", (a, b))


def subtract(a: Expression, b: Expression) -> Expression:
    return negate(b) if a == ZERO else a if b == ZERO else Apply("sub", (a, b))


def multiply(a: Expression, b: Expression) -> Expression:
    if ZERO in (a, b):
        return ZERO
    if isinstance(a, Number) and isinstance(b, Number):
        return Number(a.value * b.value)
    return b if a == ONE else a if b == ONE else Apply("mul", (a, b))


def divide(a: Expression, b: Expression) -> Expression:
    return ZERO if a == ZERO else a if b == ONE else Apply("div", (a, b))


def negate(a: Expression) -> Expression:
    return Number(-a.value) if isinstance(a, Number) else Apply("neg", (a,))


def power(a: Expression, b: Expression) -> Expression:
    return ONE if b == ZERO else a if b == ONE else Apply("pow", (a, b))


Derive = Callable[[Expression], Expression]  # the derivative of a smaller tree
Rule = Callable[[Apply, str, Derive], Expression]  # (tree, variable, derive) → its derivative


def constant(tree: Expression, variable: str) -> bool:
    return variable not in symbols(tree)


# ---------------------------------------------------------------- the right rules


def sum_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    total = d(tree.args[0])
    for argument in tree.args[1:]:
        total = add(total, d(argument))
    return total


def difference_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    return subtract(d(tree.args[0]), d(tree.args[1]))


def sign_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    return negate(d(tree.args[0]))


def binary(tree: Apply) -> tuple[Expression, Expression]:
    """A product as first factor and the rest."""
    first, *rest = tree.args
    return first, rest[0] if len(rest) == 1 else Apply(tree.head, tuple(rest))


def product_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    if constant(u, variable):
        return multiply(u, d(v))
    if constant(v, variable):
        return multiply(v, d(u))
    return add(multiply(d(u), v), multiply(u, d(v)))


def quotient_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = tree.args
    if constant(v, variable):
        return divide(d(u), v)
    return divide(subtract(multiply(d(u), v), multiply(u, d(v))), power(v, TWO))


def power_rule(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    if constant(exponent, variable):
        lowered = Number(exponent.value - 1) if isinstance(exponent, Number) else subtract(exponent, ONE)
        return multiply(multiply(exponent, power(base, lowered)), d(base))
    log = Apply("log", (base,))
    if constant(base, variable):
        return multiply(multiply(tree, log), d(exponent))
    return multiply(tree, add(multiply(d(exponent), log), multiply(exponent, divide(d(base), base))))


def chain(outer: Callable[[Expression], Expression]) -> Rule:
    """The chain rule for a function of one argument, from its outer derivative."""
    return lambda tree, variable, d: multiply(outer(tree.args[0]), d(tree.args[0]))


def _of(head: str, argument: Expression) -> Expression:
    return Apply(head, (argument,))


OUTER: Mapping[str, Callable[[Expression], Expression]] = {
    "exp": lambda u: _of("exp", u),
    "log": lambda u: divide(ONE, u),
    "sqrt": lambda u: divide(ONE, multiply(TWO, _of("sqrt", u))),
    "sin": lambda u: _of("cos", u),
    "cos": lambda u: negate(_of("sin", u)),
    "tan": lambda u: divide(ONE, power(_of("cos", u), TWO)),
    "asin": lambda u: divide(ONE, _of("sqrt", subtract(ONE, power(u, TWO)))),
    "acos": lambda u: negate(divide(ONE, _of("sqrt", subtract(ONE, power(u, TWO))))),
    "atan": lambda u: divide(ONE, add(ONE, power(u, TWO))),
    "sinh": lambda u: _of("cosh", u),
    "cosh": lambda u: _of("sinh", u),
    "tanh": lambda u: subtract(ONE, power(_of("tanh", u), TWO)),
    "abs": lambda u: _of("sign", u),
    "sign": lambda u: ZERO,
}

RULES: Mapping[str, Rule] = {
    "add": sum_rule,
    "sub": difference_rule,
    "neg": sign_rule,
    "mul": product_rule,
    "div": quotient_rule,
    "pow": power_rule,
    **{head: chain(outer) for head, outer in OUTER.items()},
}

NAMES: Mapping[str, str] = {
    "add": "sum rule",
    "sub": "difference rule",
    "neg": "constant factor −1",
    "mul": "product rule",
    "div": "quotient rule",
    "pow": "power rule",
}

Step = tuple[str, Expression, Expression]  # rule, what, its derivative


def differentiate(
    tree: Expression, variable: str, rules: Mapping[str, Rule] = RULES, steps: list[Step] | None = None
) -> Expression:
    """The derivative of a tree in a variable by a table of rules; steps, innermost first, are added to ``steps``."""

    def d(inner: Expression) -> Expression:
        return differentiate(inner, variable, rules, steps)

    if isinstance(tree, Symbol):
        return ONE if tree.name == variable else ZERO
    if isinstance(tree, Number) or (constant(tree, variable) and "constant" not in rules):
        return ZERO
    answer = rules[tree.head](tree, variable, d)
    if steps is not None and not any(step[1] == tree for step in steps):
        steps.append((_name(tree, variable), tree, answer))
    return answer


def _name(tree: Apply, variable: str) -> str:
    """The rule's name as a textbook has it."""
    if tree.head == "mul" and sum(not constant(argument, variable) for argument in tree.args) == 1:
        return "constant factor"
    if tree.head == "pow" and constant(tree.args[0], variable):
        return "exponential rule"
    if tree.head == "div" and constant(tree.args[1], variable):
        return "constant factor"
    name = NAMES.get(tree.head, f"derivative of {tree.head}")
    inner = tree.args[0]
    if tree.head not in ("add", "sub", "neg", "mul", "div") and not isinstance(inner, Symbol):
        return f"{name} and chain rule"
    return name
