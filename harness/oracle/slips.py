"""One derivative as it goes wrong on paper: a wrong rule at one place, brackets lost, a difference quotient for it.

The edits of a slope change all derivatives of a gradient alike; here each is looked at by itself, and more closely.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import product

import numpy as np

from harness.oracle.antiderivative import antiderivative
from harness.oracle.calculus import derived
from harness.oracle.differences import differences, second_differences
from harness.oracle.differentiation import ONE, RULES, Derive, constant, differentiate
from harness.oracle.quantity import Quantity
from harness.oracle.slopes import Answers, Slopes
from harness.oracle.wrong_chain import Table, has_inside, where
from harness.oracle.wrong_rules import SECOND_ORDER, is_mixed, single_places, taken_for_constant
from harness.oracle.wrong_slopes import RULE_TABLES
from harness.spec.expression import Apply, Expression, Number, Symbol, walk
from harness.spec.model import Function

Slip = tuple[str, Expression]  # a catalogue name, and what the derivative becomes
MOST = 6  # derivatives
OTHERWISE_NAMED = frozenset(["power-coefficient-dropped"])  # over rows, where it is the factor 2 of the square


@dataclass(frozen=True)
class Slips:
    """The slips of one derivative with what each gives at some places: ``values`` has shape (slips, places)."""

    names: tuple[str, ...]
    wrong: tuple[Quantity, ...]
    values: np.ndarray

    def near(self, observed: np.ndarray, slack: np.ndarray) -> Iterator[tuple[str, Quantity]]:
        """Those that give numbers of shape (places,) within a slack of the same shape."""
        with np.errstate(all="ignore"):
            for i in np.flatnonzero((np.abs(self.values - observed) <= slack).all(axis=1)):
                yield self.names[i], self.wrong[i]


NONE = Slips((), (), np.empty((0, 0)))


def _of_outside(table: Table) -> Table:
    return {head: where(has_inside, rule) for head, rule in table.items()}


def _of_variable(table: Table) -> Table:
    return {head: where(lambda tree, variable: not has_inside(tree, variable), rule) for head, rule in table.items()}


def _constant_terms_as(derivative: Callable[[Expression], Expression]) -> Table:
    """Terms without the variable, be they letters or numbers, with another derivative than 0."""

    def rule(tree: Apply, variable: str, d: Derive) -> Expression:
        terms = RULES[tree.head]
        return terms(tree, variable, lambda term: derivative(term) if constant(term, variable) else d(term))

    return {"add": rule, "sub": rule}


_POWERS = ("power-exponent-not-lowered", "power-rule-raises-exponent")
TABLES: tuple[tuple[str, tuple[Table, ...]], ...] = (
    *RULE_TABLES.items(),
    *((name, (_of_outside(table), _of_variable(table))) for name in _POWERS for table in RULE_TABLES[name]),
    ("constant-term-kept", (_constant_terms_as(lambda term: term),)),
    ("parameter-treated-as-variable", (_constant_terms_as(lambda _: ONE),)),
    ("partial-cross-term-dropped", ({"pow": where(is_mixed, taken_for_constant)},)),
    *SECOND_ORDER.items(),
)


@lru_cache(maxsize=256)
def slips(function: Function, wrt: tuple[str, ...]) -> tuple[Slip, ...]:
    """What a derivative (``wrt`` names one variable or more) becomes by each known slip, each once."""
    *before, variable = wrt
    right = {*derived(function, wrt).forms, *(differentiate(tree, variable) for tree in _worked(function, before))}
    found = dict.fromkeys((*_by_rules(function, wrt), *_by_other_means(function, wrt)))
    elsewhere = OTHERWISE_NAMED if function.rows else ()
    # A number in place of a derivative may have come from anywhere.
    return tuple(
        (name, tree) for name, tree in found if not (tree in right or isinstance(tree, Number) or name in elsewhere)
    )


def slips_of(slopes: Slopes, places: np.ndarray) -> tuple[Slips, ...]:
    """The slips of each derivative at places of shape (m, d); none where they are too many to be worked on paper."""
    if len(slopes.right) > MOST:
        return (NONE,) * len(slopes.right)
    return tuple(
        _slips_at(slips(slopes.function, d.wrt), right, places) if d.wrt else NONE
        for d, right in zip(slopes.wanted, slopes.right, strict=True)
    )


def _slips_at(known: Sequence[Slip], right: Quantity, places: np.ndarray) -> Slips:
    wrong = tuple(replace(right, forms=(tree,), moments=None) for _, tree in known)
    values = np.array([one.values(places) for one in wrong]).reshape(len(wrong), len(places))
    return Slips(tuple(name for name, _ in known), wrong, values)


def slipped_gradients(slopes: Slopes, names: Collection[str]) -> Iterator[tuple[str, Answers]]:
    """Gradients in which some components have slips of one name."""
    for name in names:
        wrong = [
            [
                replace(right, forms=(tree,), moments=None)
                for found, tree in slips(slopes.function, d.wrt)
                if found == name
            ]
            for d, right in zip(slopes.wanted, slopes.right, strict=True)
        ]
        choices = ((right, *others) for right, others in zip(slopes.right, wrong, strict=True))
        yield from ((name, answers) for answers in product(*choices) if answers != slopes.right)


def _worked(function: Function, before: list[str]) -> tuple[Expression, ...]:
    """The forms in which what is differentiated last may stand on paper: as it came, and multiplied out.

    Others, such as Horner's, would turn slips of arithmetic into slips of rules.
    """
    tree = function.expression
    for name in before:
        tree = differentiate(tree, name)
    first, *others = derived(function, tuple(before)).forms if before else (tree, *derived(function, ()).forms)
    return tuple(dict.fromkeys((first, *filter(_multiplied_out, others), tree)))


def _multiplied_out(tree: Expression) -> bool:
    nodes = [node for node in walk(tree) if isinstance(node, Apply) and node.head not in ("add", "sub", "neg")]
    return not any(_is_sum(argument) for node in nodes for argument in node.args)


def _by_rules(function: Function, wrt: tuple[str, ...]) -> Iterator[Slip]:
    *before, variable = wrt
    for name, tables in TABLES:
        for table in tables:
            for tree in _worked(function, before):
                for wrong in (table, *single_places(table, walk(tree))):
                    yield name, differentiate(tree, variable, {**RULES, **wrong})
            if before:
                tree = function.expression
                for each in wrt:
                    tree = differentiate(tree, each, {**RULES, **table})
                yield name, tree
    kept = {**RULES, **RULE_TABLES["power-exponent-not-lowered"][0]}
    for tree in _worked(function, before):
        yield "power-exponent-not-lowered", differentiate(_first_powers(tree, variable), variable, kept)


def _by_other_means(function: Function, wrt: tuple[str, ...]) -> Iterator[Slip]:
    *before, variable = wrt
    worked = _worked(function, before)
    for tree in worked:
        integrated = antiderivative(tree, variable)
        if integrated is not None:
            yield "integrated-instead-of-differentiated", integrated
    yield from differences(worked[0], variable, function.variables)
    if before and before[-1] == variable:
        yield from second_differences(_worked(function, before[:-1])[0], variable)
    for form in (*(differentiate(tree, variable) for tree in worked), *derived(function, wrt).forms):
        for at_end in (False, True):
            yield "missing-parentheses-expand", _brackets_lost(form, at_end)


def _first_powers(tree: Expression, variable: str) -> Expression:
    """Each bare variable as its first power."""
    match tree:
        case Symbol(name) if name == variable:
            return Apply("pow", (tree, Number(Fraction(1))))
        case Apply("pow", (Symbol(), Number())):
            return tree
        case Apply(head, args):
            return Apply(head, tuple(_first_powers(argument, variable) for argument in args))
    return tree


def _brackets_lost(tree: Expression, at_end: bool) -> Expression:
    """Each product with one sum among its factors, where only the sum's first (or last) term is multiplied."""
    if not isinstance(tree, Apply):
        return tree
    if tree.head == "mul":
        factors = list(_factors(tree))
        sums = [factor for factor in factors if _is_sum(factor)]
        if len(sums) == 1:
            return _multiplied(sums[0], [factor for factor in factors if factor is not sums[0]], at_end)
    return Apply(tree.head, tuple(_brackets_lost(argument, at_end) for argument in tree.args))


def _is_sum(tree: Expression) -> bool:
    return isinstance(tree, Apply) and tree.head in ("add", "sub")


def _multiplied(tree: Expression, factors: Sequence[Expression], at_end: bool) -> Expression:
    """A sum whose first (or last) term, however deep it stands, is multiplied."""
    if not isinstance(tree, Apply) or not _is_sum(tree):
        return Apply("mul", (*factors, tree))
    terms = list(tree.args)
    place = -1 if at_end else 0
    terms[place] = _multiplied(terms[place], factors, at_end)
    return Apply(tree.head, tuple(terms))


def _factors(tree: Expression) -> Iterator[Expression]:
    if isinstance(tree, Apply) and tree.head == "mul":
        for argument in tree.args:
            yield from _factors(argument)
    else:
        yield tree
