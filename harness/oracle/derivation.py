"""Derivations as a teacher writes them: each rule applied, then SymPy's own form of the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from harness.oracle.differentiation import Step, differentiate
from harness.oracle.model import Derivation
from harness.spec.expression import Expression
from harness.spec.formula import parse
from harness.spec.model import Derivative, Exercise, PathKind, TableKind, ValueKind


class DerivationMismatch(AssertionError):
    """The rule table and SymPy disagree: a fault of the kit."""


def derive(name: str, tree: Expression, wrt: tuple[str, ...]) -> Derivation:
    """The derivative of a tree with its steps, checked against SymPy's."""
    from harness.oracle import symbolic
    from harness.oracle.agreement import agree

    shown: list[tuple[str, str, str]] = []
    current = tree
    for variable in wrt:
        steps: list[Step] = []
        answer = differentiate(current, variable, steps=steps)
        operator = rf"\frac{{\partial}}{{\partial {variable}}}" if len(set(wrt)) > 1 else rf"\frac{{d}}{{d{variable}}}"
        for rule, what, result in steps:
            (left, left_latex), (right, right_latex) = symbolic.pretty(what), symbolic.pretty(result)
            shown.append(
                (rule, f"d/d{variable} ({left}) = {right}", rf"{operator}\left({left_latex}\right) = {right_latex}")
            )
        current = symbolic.from_sympy(symbolic.differentiate(current, (variable,)))
        if not agree(answer, current):
            raise DerivationMismatch(f"{name} with respect to {variable}")
    text, latex = symbolic.pretty(current)
    return Derivation(Derivative(name, wrt).text, text, latex, tuple(shown))


def derive_formula(text: str, wrt: str) -> Derivation:
    """The derivation of a typed formula, in the variables its names suggest; FormulaError if it is not understood."""
    return derive("f", parse(text, _names(text) | {wrt}), (wrt,))


def _gradients(exercise: Exercise, names: Sequence[str]) -> Iterator[Derivative]:
    for name in names:
        yield from (Derivative(name, (variable,)) for variable in exercise.function(name).variables)


def _names(text: str) -> set[str]:
    """Single letters (with a number) are taken for variables, as in x, y or x1; e is the constant."""
    return {name for name in re.findall(r"(?<![\w.])[A-Za-z]\d*(?!\w)", text) if name != "e"}


def derivations(exercise: Exercise) -> tuple[Derivation, ...]:
    """The derivation of each derivative that the tasks of an exercise need, once."""
    wanted: dict[Derivative, None] = {}
    for task in exercise.tasks:
        match task.kind:
            case ValueKind(answer):
                wanted.update(dict.fromkeys(derivative for derivative in answer if derivative.wrt))
            case PathKind(function=name, surfaces=surfaces):
                wanted.update(dict.fromkeys(_gradients(exercise, surfaces or (name,))))
            case TableKind(function=name):
                wanted.update(dict.fromkeys(_gradients(exercise, (name,))))
            case _:
                pass
    return tuple(derive(d.function, exercise.function(d.function).expression, d.wrt) for d in wanted)
