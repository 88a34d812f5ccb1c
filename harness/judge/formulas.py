"""A sheet of formulas against the derivatives asked for: parsed, compared as functions, the wrong rule recognised."""

from __future__ import annotations

import math
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache

import numpy as np

from harness.judge import words
from harness.judge.model import Check, FormulaRow, FormulasDetail
from harness.judge.naming.brackets import with_brackets
from harness.judge.naming.explain import narrowest
from harness.judge.reading import describe
from harness.oracle.calculus import derived
from harness.oracle.equivalence import Undecided, Witness, difference
from harness.oracle.mistakes import mistaken_slopes
from harness.oracle.numbers import ARRAY, evaluator
from harness.oracle.quantity import quantity
from harness.oracle.slopes import Slopes
from harness.spec.expression import Expression, symbols
from harness.spec.formula import FormulaError, parse
from harness.spec.model import Derivative, Figure, FormulasKind, Question
from harness.spec.notation import latex
from harness.wire import Entries, Items, Returned, Text, Value


def judge_formulas(kind: FormulasKind, figure: Figure, returned: Returned) -> Check:
    """Credit for each formula that is right; mistakes are those recognised in the wrong ones."""
    if not isinstance(returned.value, Entries):
        asked = "a dict from question to formula"
        said = f"The function returned {describe(returned.value)}, not {asked}."
        held = isinstance(returned.value, Items) and any(map(_holds_text, returned.value.items))
        return Check(figure.public, (), "fail", 0.0, said, ("wrong-container-or-nesting",) if held else ())
    given = dict(zip(returned.value.keys, returned.value.values, strict=True))
    spare = [name for name in given if name not in {question.id for question in kind.questions}]
    judged = [_judge(question, given.get(question.id), kind.questions, spare) for question in kind.questions]
    rows = tuple(row for row, _ in judged)
    wrong = [row for row in rows if not row.right]
    names = _together([found for row, found in judged if not row.right])
    right = len(rows) - len(wrong)
    return Check(
        public=figure.public,
        arguments=(),
        status="fail" if wrong else "pass",
        credit=right / len(rows),
        message=f"{right} of {len(rows)} formulas are right. {wrong[0].question}: {wrong[0].remark}" if wrong else "",
        mistakes=names,
        detail=FormulasDetail(rows),
    )


def _holds_text(value: Value) -> bool:
    return isinstance(value, Text) or (isinstance(value, Items) and any(map(_holds_text, value.items)))


def _together(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The mistakes that explain every wrong formula; where none does, those of each."""
    named = tuple(dict.fromkeys(name for names in found for name in names))
    common = [name for name in named if all(name in names for names in found)]
    return narrowest(common or named)


def _judge(
    question: Question, value: Value | None, sheet: Sequence[Question], spare: Sequence[str]
) -> tuple[FormulaRow, tuple[str, ...]]:
    asked = _asked(question)
    variables = question.function.variables
    if value is None:
        near = get_close_matches(question.id.lower(), [name.lower() for name in spare], n=1)
        meant = f"; is {next(name for name in spare if name.lower() == near[0])!r} meant to be it?" if near else ""
        return FormulaRow(question.id, asked, "", "", False, f"no formula is given{meant}"), ()
    if not isinstance(value, Text):
        remark = f"{describe(value)} was given, not a formula as a string"
        return FormulaRow(question.id, asked, "", "", False, remark), ()
    try:
        tree = parse(value.text, variables)
    except FormulaError as error:
        return FormulaRow(question.id, asked, value.text, "", False, str(error)), _name_unread(value.text, error)
    right = derived(question.function, question.wrt).forms[0]
    names = [name for name in variables if name in symbols(right) | symbols(tree)] or list(variables)
    try:
        witness = difference(right, tree, names, domain(question, names))
    except Undecided as error:
        raise ValueError(f"{question.id}: the derivative is {error}; change the question") from None
    if witness is None:
        return FormulaRow(question.id, asked, value.text, latex(tree), True, ""), ()
    at = ", ".join(f"{name} = {words.number(x)}" for name, x in zip(names, witness.point, strict=True))
    came = "it has no value" if witness.given is None else f"it is {words.number(witness.given)}"
    remark = f"at {at} {came}; the derivative is {words.number(witness.right)}"
    if len(question.wrt) > 1 and _is(derived(question.function, question.wrt[:-1]).forms[0], tree, variables):
        remark += ". This is the derivative of one order less"
    named = name_formula(question, tree, sheet)
    if not named and _lacks_brackets(question, value.text, right, names, witness):
        named = ("missing-parentheses-expand",)
    return FormulaRow(question.id, asked, value.text, latex(tree), False, remark), named


def _name_unread(text: str, error: FormulaError) -> tuple[str, ...]:
    """The slip of the keyboard behind a formula that is not understood."""
    if error.cause.startswith("a '*' is missing"):
        return ("implicit-multiplication",)
    typed = text[error.position : error.position + 1].isascii()
    return () if typed or "is neither" in error.cause else ("typographic-characters",)


def _lacks_brackets(question: Question, text: str, right: Expression, names: Sequence[str], witness: Witness) -> bool:
    """Whether brackets at one place more make a wrong formula right; most are ruled out at a single point."""
    for tree in with_brackets(text, question.function.variables):
        if not symbols(tree) <= set(names):
            continue
        alike = math.isclose(_at(tree, names, witness.point), witness.right, rel_tol=1e-9)
        if alike and _is(right, tree, question.function.variables):
            return True
    return False


def _at(tree: Expression, names: Sequence[str], point: Sequence[float]) -> float:
    """The value at a point, roughly; NaN where it has none."""
    try:
        with np.errstate(all="ignore"):
            return float(evaluator(tree, names, ARRAY)([np.float64(x) for x in point]))
    except (ArithmeticError, ValueError):
        return math.nan


def domain(question: Question, names: Sequence[str]) -> tuple[Expression, ...]:
    """Formulas that must have a value where the derivative is compared: the function, if these variables suffice."""
    function = question.function.expression
    return (function,) if symbols(function) <= set(names) else ()


def _is(wanted: Expression, tree: Expression, variables: Sequence[str]) -> bool:
    try:
        return difference(wanted, tree, variables) is None
    except Undecided:
        return False


def name_formula(question: Question, tree: Expression, sheet: Sequence[Question]) -> tuple[str, ...]:
    """The mistakes whose wrong rules give just this formula."""
    variables = question.function.variables
    found = [name for name, wrong in mistaken_formulas(question) if _is(wrong, tree, variables)]
    others = (q for q in sheet if q.function.expression == question.function.expression and q.wrt != question.wrt)
    if any(
        len(q.wrt) == len(question.wrt) and _is(derived(q.function, q.wrt).forms[0], tree, variables) for q in others
    ):
        found.append("gradient-components-swapped")
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1024)
def mistaken_formulas(question: Question) -> tuple[tuple[str, Expression], ...]:
    """What each known mistake makes of a question, with its name; what is right after all is left out."""
    wanted = Derivative(question.function.name, question.wrt)
    right = quantity(question.function, wanted, {})
    slopes = Slopes(question.function, (), (wanted,), (right,), places=True)
    answers = ((name, answer.forms[0]) for name, (answer,) in mistaken_slopes(slopes) if answer.scale == 1)
    return tuple(
        pair for pair in dict.fromkeys(answers) if not _is(right.forms[0], pair[1], question.function.variables)
    )


@lru_cache(maxsize=1024)
def _asked(question: Question) -> str:
    sign = "d" if len(symbols(question.function.expression)) <= 1 else r"\partial"
    order = len(question.wrt)
    if order > 1 and len(set(question.wrt)) == 1:
        operator = rf"\frac{{{sign}^{{{order}}}}}{{{sign} {question.wrt[0]}^{{{order}}}}}"
    else:
        operator = "".join(rf"\frac{{{sign}}}{{{sign} {name}}}" for name in reversed(question.wrt))
    return rf"{operator}\left({latex(question.function.expression)}\right)"
