"""Wrong chain rules, and what wrong rules are made with: a wrong rule where it applies, the right one elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from harness.oracle.differentiation import ONE, OUTER, RULES, Derive, Rule, constant, differentiate
from harness.spec.expression import Apply, Expression, Number, Symbol

Table = Mapping[str, Rule]


def as_right(tree: Apply, variable: str, d: Derive) -> Expression:
    return RULES[tree.head](tree, variable, d)


def where(applies: Callable[[Apply, str], bool], wrong: Rule) -> Rule:
    """A wrong rule where it applies, the right one elsewhere."""
    return lambda tree, variable, d: (wrong if applies(tree, variable) else as_right)(tree, variable, d)


# ---------------------------------------------------------------- the chain rule


def has_inside(tree: Apply, variable: str) -> bool:
    """Whether a function (or a power with a constant exponent) is taken of more than the variable itself."""
    power_of = tree.head != "pow" or isinstance(tree.args[1], Number)
    return power_of and not isinstance(tree.args[0], Symbol) and not constant(tree.args[0], variable)


def chained(wrong: Rule) -> Table:
    """A wrong rule for every function and power that has an inside."""
    return {head: where(has_inside, wrong) for head in (*OUTER, "pow")}


def _of_inside(tree: Apply, inside: Expression) -> Apply:
    return Apply(tree.head, (inside, *tree.args[1:]))


def times_inside(tree: Apply, variable: str, d: Derive) -> Expression:
    return RULES[tree.head](tree, variable, lambda inside: inside)


def sign_lost(tree: Apply, variable: str, d: Derive) -> Expression:
    return RULES[tree.head](tree, variable, lambda inside: _unsigned(d(inside)))


def _unsigned(tree: Expression) -> Expression:
    match tree:
        case Number(value):
            return Number(abs(value))
        case Apply("neg", (a,)):
            return a
        case Apply(("mul" | "div") as head, (a, *rest)):
            return Apply(head, (_unsigned(a), *rest))
    return tree


def outer_at_x(tree: Apply, variable: str, d: Derive) -> Expression:
    inner = d(tree.args[0])
    return RULES[tree.head](_of_inside(tree, Symbol(variable)), variable, lambda _: inner)


def outer_at_inner_derivative(tree: Apply, variable: str, d: Derive) -> Expression:
    return RULES[tree.head](_of_inside(tree, d(tree.args[0])), variable, lambda _: ONE)


def innermost_missing(tree: Apply, variable: str, d: Derive) -> Expression:
    inner = differentiate(tree.args[0], variable, {**RULES, **chained(_inside_missing)})
    return RULES[tree.head](tree, variable, lambda _: inner)


def _inside_missing(tree: Apply, variable: str, d: Derive) -> Expression:
    return RULES[tree.head](tree, variable, lambda _: ONE)
