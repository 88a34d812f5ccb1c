"""Wrong rules of differentiation: each a table that replaces rows of the right one, by the mistake's catalogue name.

Where a wrong rule does not apply (that of the chain where there is no inside), it is the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from harness.oracle.differentiation import (
    ONE,
    OUTER,
    RULES,
    TWO,
    Derive,
    Rule,
    add,
    binary,
    chain,
    constant,
    differentiate,
    divide,
    multiply,
    negate,
    power,
    subtract,
)
from harness.oracle.wrong_chain import (
    Table,
    as_right,
    chained,
    innermost_missing,
    outer_at_inner_derivative,
    outer_at_x,
    sign_lost,
    times_inside,
    where,
)
from harness.spec.expression import Apply, Expression, Number, Symbol, symbols

# ---------------------------------------------------------------- powers, roots, products, quotients


def _negative_power(tree: Apply, variable: str) -> bool:
    return isinstance(tree.args[1], Number) and tree.args[1].value < 0


def _toward_zero(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    assert isinstance(exponent, Number)
    return multiply(multiply(exponent, power(base, Number(exponent.value + 1))), d(base))


def _reciprocal(tree: Apply, variable: str) -> bool:
    return constant(tree.args[0], variable) and not constant(tree.args[1], variable)


def _denominator_alone(tree: Apply, variable: str, d: Derive) -> Expression:
    return divide(tree.args[0], d(tree.args[1]))


def _denominator_toward_zero(tree: Apply, variable: str, d: Derive) -> Expression:
    above, below = tree.args
    if isinstance(below, Apply) and below.head == "pow" and isinstance(below.args[1], Number):
        base, n = below.args[0], below.args[1].value
        return multiply(negate(Number(n)), multiply(divide(above, power(base, Number(n - 1))), d(base)))
    return as_right(tree, variable, d)


def _power_of_zero_left(tree: Apply, variable: str, d: Derive) -> Expression:
    """u·v⁻¹ by the product rule, where v⁻¹ is taken to v⁰."""
    u, v = tree.args
    return subtract(divide(d(u), v), multiply(u, d(v)))


def _both_vary(tree: Apply, variable: str) -> bool:
    return not any(constant(part, variable) for part in binary(tree))


def _below_varies(tree: Apply, variable: str) -> bool:
    return not constant(tree.args[1], variable)


def _first_factor_only(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    return multiply(d(u), v)


def _second_factor_only(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    return multiply(u, d(v))


def _numerator(tree: Apply, d: Derive) -> Expression:
    u, v = tree.args
    return subtract(multiply(d(u), v), multiply(u, d(v)))


def _swapped(tree: Apply, variable: str, d: Derive) -> Expression:
    return divide(negate(_numerator(tree, d)), power(tree.args[1], TWO))


def _quotient_of_derivatives(tree: Apply, variable: str, d: Derive) -> Expression:
    return divide(d(tree.args[0]), d(tree.args[1]))


def _number_in_front(tree: Apply, variable: str) -> bool:
    return isinstance(binary(tree)[0], Number) and not constant(binary(tree)[1], variable)


def _divided_by_number(tree: Apply, variable: str) -> bool:
    return isinstance(tree.args[1], Number)


def _constant_differentiated(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    return add(multiply(u, d(v)), v)


def _linear_inside(tree: Apply, variable: str, d: Derive) -> Expression:
    """The right slope for an inside such as 2·x: a factor lost there is an inner derivative lost, and named so."""
    slope = differentiate(tree.args[0], variable)
    return RULES[tree.head](tree, variable, (lambda _: slope) if constant(slope, variable) else d)


_FACTORS_OUTSIDE: Table = dict.fromkeys((*OUTER, "pow"), _linear_inside)


def taken_for_constant(tree: Apply, variable: str, d: Derive) -> Expression:
    return Number(Fraction(0))


def is_mixed(tree: Apply, variable: str) -> bool:
    return variable in symbols(tree) and len(symbols(tree)) > 1


# ---------------------------------------------------------------- exponentials, logarithms, angles, the sigmoid


def _exponent_varies(tree: Apply, variable: str) -> bool:
    return constant(tree.args[0], variable) and not constant(tree.args[1], variable)


def _exp_lowered(tree: Apply, variable: str, d: Derive) -> Expression:
    (u,) = tree.args
    return multiply(u, Apply("exp", (subtract(u, ONE),)))


def _exponential_lowered(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    return multiply(exponent, power(base, subtract(exponent, ONE)))


def _and_inside(rule: Rule) -> Rule:
    """The same with the derivative of the last argument as a factor."""
    return lambda tree, variable, d: multiply(rule(tree, variable, d), d(tree.args[-1]))


def _one_over_log(tree: Apply, variable: str, d: Derive) -> Expression:
    return divide(ONE, tree)


def _multiple_of_x(tree: Apply, variable: str) -> bool:
    match tree.args[0]:
        case Apply("mul", (Number(), Symbol())) | Apply("mul", (Symbol(), Number())) | Apply("neg", (Symbol(),)):
            return True
    return False


def _is_sigmoid(tree: Apply, variable: str) -> bool:
    match tree.args:
        case (Number(value), Apply("add", parts)) if value == 1 and len(parts) == 2:
            heads = [part.head if isinstance(part, Apply) else part for part in parts]
            return sorted(map(str, heads)) == sorted(map(str, (ONE, "exp")))
    return False


def _slope_on_input(tree: Apply, variable: str, d: Derive) -> Expression:
    below = tree.args[1]
    assert isinstance(below, Apply)
    exponential = next(part for part in below.args if isinstance(part, Apply))
    inside = exponential.args[0]
    z = inside.args[0] if isinstance(inside, Apply) and inside.head == "neg" else negate(inside)
    return multiply(z, subtract(ONE, z))


# By catalogue name: each variant of the mistake.
WRONG_RULES: Mapping[str, tuple[Table, ...]] = {
    "negative-exponent-mishandled": (
        {"pow": where(_negative_power, _toward_zero)},
        {"div": where(_reciprocal, _denominator_alone)},
        {"div": where(_reciprocal, _denominator_toward_zero)},
        {"div": where(_below_varies, _power_of_zero_left)},
    ),
    "square-root-half-missing": (
        {"sqrt": chain(lambda u: divide(ONE, Apply("sqrt", (u,))))},
        {"sqrt": lambda tree, variable, d: Apply("sqrt", (d(tree.args[0]),))},
    ),
    "chain-inner-not-differentiated": (chained(times_inside),),
    "chain-inner-sign-lost": (chained(sign_lost),),
    "chain-outer-evaluated-at-x": (chained(outer_at_x),),
    "chain-outer-at-inner-derivative": (chained(outer_at_inner_derivative),),
    "chain-innermost-layer-missing": (chained(innermost_missing),),
    "product-one-term-only": (
        {"mul": where(_both_vary, _first_factor_only)},
        {"mul": where(_both_vary, _second_factor_only)},
    ),
    "quotient-derivative-of-quotient": ({"div": where(_both_vary, _quotient_of_derivatives)},),
    "quotient-order-swapped": ({"div": where(_below_varies, _swapped)},),
    "quotient-denominator-not-squared": (
        {"div": where(_below_varies, lambda tree, variable, d: divide(_numerator(tree, d), tree.args[1]))},
        {"div": where(_below_varies, lambda tree, variable, d: _numerator(tree, d))},
    ),
    "constant-factor-dropped": (
        {
            **_FACTORS_OUTSIDE,
            "mul": where(_number_in_front, lambda tree, variable, d: d(binary(tree)[1])),
            "div": where(_divided_by_number, lambda tree, variable, d: d(tree.args[0])),
        },
    ),
    "constant-factor-derivative-added": (
        {**_FACTORS_OUTSIDE, "mul": where(_number_in_front, _constant_differentiated)},
    ),
    "exp-power-rule": (
        {"exp": _exp_lowered, "pow": where(_exponent_varies, _exponential_lowered)},
        {"exp": _and_inside(_exp_lowered), "pow": where(_exponent_varies, _and_inside(_exponential_lowered))},
    ),
    "exponential-base-log-missing": (
        {"pow": where(_exponent_varies, lambda tree, variable, d: multiply(tree, d(tree.args[1])))},
    ),
    "log-derivative-reciprocal-of-log": ({"log": _one_over_log}, {"log": _and_inside(_one_over_log)}),
    "trig-derivative-sign": (
        {"cos": chain(lambda u: Apply("sin", (u,)))},
        {"sin": chain(lambda u: negate(Apply("cos", (u,))))},
    ),
    "trig-linear-extrapolation": ({head: where(_multiple_of_x, outer_at_x) for head in ("sin", "cos", "tan")},),
    "sigmoid-derivative-on-input": ({"div": where(_is_sigmoid, _slope_on_input)},),
    "partial-cross-term-dropped": ({"mul": where(is_mixed, taken_for_constant)},),
}

SECOND_ORDER: Mapping[str, tuple[Table, ...]] = {
    "composite-second-derivative-term-missing": WRONG_RULES["product-one-term-only"],
}


def single_places(table: Table, trees: Iterable[Expression]) -> Iterator[Table]:
    """A wrong table once for each node that it concerns, wrong there and right elsewhere; none if it is but one."""
    kept = {head: rule for head, rule in table.items() if rule is _linear_inside}
    changed = {head for head in table if head not in kept}
    nodes = [node for node in dict.fromkeys(trees) if isinstance(node, Apply) and node.head in changed]
    if len(nodes) < 2:
        return
    for node in nodes:
        yield {**kept, node.head: _only_at(node, table[node.head])}


def _only_at(place: Apply, wrong: Rule) -> Rule:
    return where(lambda tree, _: tree == place, wrong)
