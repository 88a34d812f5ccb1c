"""Mistakes about a derivative as edits of it: wrong rules on the expression tree, and what is taken in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from harness.oracle.antiderivative import antiderivative
from harness.oracle.calculus import derived
from harness.oracle.differentiation import (
    ONE,
    RULES,
    Derive,
    Rule,
    add,
    binary,
    constant,
    differentiate,
    multiply,
    power,
    power_rule,
)
from harness.oracle.quantity import Quantity, gradient, quantity
from harness.oracle.slopes import Answers, SlopeEdit, Slopes, either, over_data, without_data
from harness.oracle.wrong_chain import Table, has_inside, where
from harness.oracle.wrong_rules import SECOND_ORDER, WRONG_RULES, single_places
from harness.spec.expression import Apply, Expression, Number, walk
from harness.spec.model import Derivative, Function

OVER_DATA = frozenset(
    [
        "power-exponent-not-lowered",
        "power-rule-raises-exponent",
        "chain-inner-derivative-missing",
        "product-of-derivatives",
        "constant-term-kept",
    ]
)  # wrong rules that sums over rows are held against: the factor 2 of the square has a name of its own
FEW = 3  # variables, of which a total derivative may be taken by accident
KEPT = 64  # sets of derivatives whose mistaken trees are kept: they are asked for at every figure
Trees = tuple[Expression | None, ...]  # a wrong tree for each derivative, None where it is right

# ---------------------------------------------------------------- wrong rules of differentiation


def _dropped(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    if not isinstance(exponent, Number):
        return power_rule(tree, variable, d)
    return multiply(power(base, Number(exponent.value - 1)), d(base))


def _kept_exponent(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    if not isinstance(exponent, Number):
        return power_rule(tree, variable, d)
    return multiply(multiply(exponent, tree), d(base))


def _raised(tree: Apply, variable: str, d: Derive) -> Expression:
    base, exponent = tree.args
    if not isinstance(exponent, Number):
        return power_rule(tree, variable, d)
    return multiply(multiply(exponent, power(base, Number(exponent.value + 1))), d(base))


def _without_inner(rule: Rule) -> Rule:
    return lambda tree, variable, d: rule(tree, variable, lambda _: ONE)


def _product_of_derivatives(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    if constant(u, variable) or constant(v, variable):
        return RULES["mul"](tree, variable, d)
    return multiply(d(u), d(v))


def _power_of_derivative(tree: Apply, variable: str, d: Derive) -> Expression:
    """u·u to u′·u′."""
    base, exponent = tree.args
    return power(d(base), exponent) if isinstance(exponent, Number) else power_rule(tree, variable, d)


def _constants_as(derivative: Callable[[Number], Expression]) -> Rule:
    """The constant terms of a sum or a difference with another derivative than 0."""
    return lambda tree, variable, d: RULES[tree.head](
        tree, variable, lambda term: derivative(term) if isinstance(term, Number) else d(term)
    )


_constant_kept = _constants_as(lambda number: number)
_constant_varies = _constants_as(lambda number: ONE)


DROPPED: tuple[Table, ...] = (  # everywhere, of what has an inside, of the variable alone
    {"pow": _dropped},
    {"pow": where(has_inside, _dropped)},
    {"pow": where(lambda tree, variable: not has_inside(tree, variable), _dropped)},
)
_INNER = {
    head: _without_inner(RULES[head])
    for head in ("pow", "exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh")
}


def _with_rules(*variants: Table) -> SlopeEdit:
    """The last differentiation of each answer done by a table with wrong rows; on paper, at one place or throughout."""

    @lru_cache(maxsize=KEPT)
    def mistaken(function: Function, wanted: tuple[Derivative, ...], places: bool) -> tuple[Trees, ...]:
        return tuple(dict.fromkeys(_mistaken_trees(variants, function, wanted, places)))

    def edit(slopes: Slopes) -> Iterator[Answers]:
        for trees in mistaken(slopes.function, slopes.wanted, slopes.places):
            answers = tuple(
                right if tree is None else replace(right, forms=(tree,), moments=None)
                for tree, right in zip(trees, slopes.right, strict=True)
            )
            if answers != slopes.right:
                yield answers

    return edit


def _mistaken_trees(
    variants: Sequence[Table], function: Function, wanted: Sequence[Derivative], places: bool
) -> Iterator[Trees]:
    """What every table gives for the derivatives of a function, which is the same at all its points and data."""
    if not all(derivative.wrt for derivative in wanted):
        return
    last = [_last(function, derivative.wrt) for derivative in wanted]
    for changed in variants:
        tables = [changed]
        if places:
            tables += single_places(changed, (node for tree in last for node in walk(tree)))
        for table in tables:
            yield tuple(_mistaken(tree, d.wrt[-1], table) for tree, d in zip(last, wanted, strict=True))
        if places and any(len(derivative.wrt) > 1 for derivative in wanted):
            yield tuple(_throughout(function.expression, derivative.wrt, changed) for derivative in wanted)


def _last(function: Function, wrt: tuple[str, ...]) -> Expression:
    """What is differentiated last: the function as it is written, or its derivative of one order less."""
    return function.expression if len(wrt) == 1 else derived(function, wrt[:-1]).forms[0]


def _mistaken(tree: Expression, variable: str, changed: Table) -> Expression | None:
    """The derivative with wrong rows in the table; None where they change nothing."""
    wrong = differentiate(tree, variable, {**RULES, **changed})
    return None if wrong == differentiate(tree, variable) else wrong


def _throughout(tree: Expression, wrt: Sequence[str], changed: Table) -> Expression:
    """Every differentiation done with the wrong table."""
    for name in wrt:
        tree = differentiate(tree, name, {**RULES, **changed})
    return tree


def _of_second_order(edit: SlopeEdit) -> SlopeEdit:
    return lambda slopes: edit(slopes) if any(len(d.wrt) > 1 for d in slopes.wanted) else iter(())


def _of_rules(name: str, tables: Sequence[Table]) -> SlopeEdit:
    edit = _with_rules(*tables)
    if name == "parameter-treated-as-variable":
        return either(without_data(edit), over_data(_others_not_held))
    return edit if name in OVER_DATA else without_data(edit)


# ---------------------------------------------------------------- something else in the derivative's place


def _function_itself(slopes: Slopes) -> Iterator[Answers]:
    if slopes.first_order:
        yield tuple(quantity(slopes.function, Derivative(slopes.function.name), slopes.data) for _ in slopes.right)


def _swapped(slopes: Slopes) -> Iterator[Answers]:
    if len(slopes.right) == 2:
        yield slopes.right[::-1]


def _same_twice(slopes: Slopes) -> Iterator[Answers]:
    if slopes.whole_gradient:
        for answer in slopes.right:
            yield (answer,) * len(slopes.right)


def _others_not_held(slopes: Slopes) -> Iterator[Answers]:
    """The total derivative where the partial one is asked for: in all answers, or in one."""
    if not 2 <= len(slopes.function.variables) <= FEW or not slopes.first_order:
        return
    total: Expression = Number(Fraction(0))
    for part in gradient(slopes.function, slopes.data):
        total = add(total, part.forms[0])
    wrong = tuple(replace(answer, forms=(total,), moments=None) for answer in slopes.right)
    yield wrong
    if slopes.whole_gradient:
        for i, answer in enumerate(wrong):
            yield (*slopes.right[:i], answer, *slopes.right[i + 1 :])


def _integrated(slopes: Slopes) -> Iterator[Answers]:
    if slopes.over_data or not slopes.first_order:
        return
    answers: list[Quantity] = []
    for wanted, right in zip(slopes.wanted, slopes.right, strict=True):
        tree = antiderivative(slopes.function.expression, wanted.wrt[0])
        if tree is None:
            return
        answers.append(replace(right, forms=(tree,), moments=None))
    yield tuple(answers)


def _square_of_first(slopes: Slopes) -> Iterator[Answers]:
    """First derivatives multiplied: each by itself, or of a mixed one the two."""
    if slopes.over_data or not any(len(d.wrt) == 2 for d in slopes.wanted):
        return
    squares: list[Quantity] = []
    products: list[Quantity] = []
    for wanted, right in zip(slopes.wanted, slopes.right, strict=True):
        first, second = (derived(slopes.function, (variable,)).forms[0] for variable in (*wanted.wrt, *wanted.wrt)[:2])
        squares.append(replace(right, forms=(multiply(first, first),)) if len(wanted.wrt) == 2 else right)
        products.append(replace(right, forms=(multiply(first, second),)) if len(wanted.wrt) == 2 else right)
    yield from dict.fromkeys((tuple(squares), tuple(products)))


def _diagonal_only(slopes: Slopes) -> Iterator[Answers]:
    """Mixed derivatives of second order taken for 0."""
    mixed = [len(set(d.wrt)) == 2 for d in slopes.wanted]
    if any(mixed) and not all(mixed):
        answers = zip(slopes.right, mixed, strict=True)
        yield tuple(answer.scaled(Fraction(0)) if gone else answer for answer, gone in answers)


# By catalogue name, the commonest first: the tables of each wrong rule.
RULE_TABLES: Mapping[str, tuple[Table, ...]] = {
    "power-coefficient-dropped": DROPPED,
    "power-exponent-not-lowered": ({"pow": _kept_exponent},),
    "power-rule-raises-exponent": ({"pow": _raised},),
    "exp-inner-derivative-missing": ({"exp": _INNER["exp"]},),
    "log-inner-derivative-missing": ({"log": _INNER["log"]},),
    "chain-inner-derivative-missing": (_INNER,),
    "product-of-derivatives": ({"mul": _product_of_derivatives},),
    "constant-term-kept": ({"add": _constant_kept, "sub": _constant_kept},),
    "parameter-treated-as-variable": ({"add": _constant_varies, "sub": _constant_varies},),
    **WRONG_RULES,
}
_PRODUCTS = "product-of-derivatives"

# By catalogue name, the commonest first.
WRONG_SLOPES: tuple[tuple[str, SlopeEdit], ...] = (
    *((name, _of_rules(name, tables)) for name, tables in RULE_TABLES.items() if name != _PRODUCTS),
    *((name, without_data(_of_second_order(_with_rules(*tables)))) for name, tables in SECOND_ORDER.items()),
    ("integrated-instead-of-differentiated", _integrated),
    ("returns-f-instead-of-derivative", _function_itself),
    ("partial-other-variable-not-held", _others_not_held),
    ("second-derivative-as-square", _square_of_first),
    ("hessian-diagonal-only", _diagonal_only),
    ("gradient-components-swapped", _swapped),
    ("same-component-gradient-twice", _same_twice),
)

# Where a gradient was asked for, and where a path was: of u·u it is a constant, which may have any reason there.
OF_GRADIENTS: tuple[tuple[str, SlopeEdit], ...] = (
    (_PRODUCTS, either(_with_rules(*RULE_TABLES[_PRODUCTS]), without_data(_with_rules({"pow": _power_of_derivative})))),
)
OF_PATHS: tuple[tuple[str, SlopeEdit], ...] = ((_PRODUCTS, _with_rules(*RULE_TABLES[_PRODUCTS])),)
