"""Known mistakes as edits of the symbolic program.

What a mistaken student computes is so derived, for any function, start and rate.

Slope edits change what is taken for a derivative, and serve value tasks and paths alike; loop edits change the update,
the order or what is recorded. A row has the catalogue's name, how common the mistake is, and the edit; an edit yields
every variant of the mistake that applies, and none where it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

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
    sum_rule,
)
from harness.oracle.program import Program
from harness.oracle.quantity import Columns, Quantity, gradient, quantity
from harness.oracle.rule_mistakes import mistaken_rules
from harness.oracle.wrong_rules import SECOND_ORDER, WRONG_RULES, antiderivative, single_places
from harness.spec.expression import Apply, Expression, Number, Symbol, walk
from harness.spec.model import Derivative, Function


@dataclass(frozen=True)
class Slopes:
    """Derivatives of one function as quantities, with what they were derived from."""

    function: Function
    columns: tuple[tuple[str, tuple[float, ...]], ...]
    wanted: tuple[Derivative, ...]
    right: tuple[Quantity, ...]
    places: bool = False  # whether each wrong rule is tried at single places too, as for a formula on paper

    @property
    def data(self) -> Columns:
        return dict(self.columns)

    @property
    def first_order(self) -> bool:
        return all(len(derivative.wrt) == 1 for derivative in self.wanted)

    @property
    def whole_gradient(self) -> bool:
        return (
            tuple(d.wrt for d in self.wanted) == tuple((v,) for v in self.function.variables) and len(self.wanted) > 1
        )


Answers = tuple[Quantity, ...]
SlopeEdit = Callable[[Slopes], Iterator[Answers]]
LoopEdit = Callable[[Program], Iterator[Program]]


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


def _power_without_inner(tree: Apply, variable: str, d: Derive) -> Expression:
    return power_rule(tree, variable, lambda _: ONE)


def _without_inner(rule: Rule) -> Rule:
    return lambda tree, variable, d: rule(tree, variable, lambda _: ONE)


def _product_of_derivatives(tree: Apply, variable: str, d: Derive) -> Expression:
    u, v = binary(tree)
    if constant(u, variable) or constant(v, variable):
        return RULES["mul"](tree, variable, d)
    return multiply(d(u), d(v))


def _constant_kept(tree: Apply, variable: str, d: Derive) -> Expression:
    kept = [argument for argument in tree.args if isinstance(argument, Number)]
    answer = sum_rule(tree, variable, d)
    for number in kept:
        answer = add(answer, number)
    return answer


_INNER = {
    head: _without_inner(RULES[head]) for head in ("exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh")
}


def _with_rules(*variants: Mapping[str, Rule]) -> SlopeEdit:
    """The last differentiation of each answer done by a table with wrong rows; on paper, at one place or throughout."""

    def edit(slopes: Slopes) -> Iterator[Answers]:
        for changed in variants:
            tables = [changed]
            if slopes.places:
                trees = (node for wanted in slopes.wanted for node in walk(_last(slopes, wanted)))
                tables += single_places(changed, trees)
            for table in tables:
                answers = _mistaken_answers(slopes, table)
                if answers is not None:
                    yield answers
            if slopes.places and any(len(wanted.wrt) > 1 for wanted in slopes.wanted):
                pairs = zip(slopes.wanted, slopes.right, strict=True)
                yield tuple(_throughout(slopes, changed, wanted, right) for wanted, right in pairs)

    return edit


def _last(slopes: Slopes, wanted: Derivative) -> Expression:
    """What is differentiated last: the function, or its derivative of one order less."""
    if len(wanted.wrt) <= 1:
        return slopes.function.expression
    return quantity(slopes.function, Derivative(wanted.function, wanted.wrt[:-1]), slopes.data).forms[0]


def _mistaken_answers(slopes: Slopes, changed: Mapping[str, Rule]) -> Answers | None:
    """The answers with wrong rows in the table of the last differentiation; None where nothing changes."""
    rules = {**RULES, **changed}
    answers: list[Quantity] = []
    for wanted, right in zip(slopes.wanted, slopes.right, strict=True):
        if not wanted.wrt:
            return None
        tree = _last(slopes, wanted)
        wrong = differentiate(tree, wanted.wrt[-1], rules)
        same = wrong == differentiate(tree, wanted.wrt[-1])
        answers.append(right if same else replace(right, forms=(wrong,), moments=None))
    return None if tuple(answers) == slopes.right else tuple(answers)


def _throughout(slopes: Slopes, changed: Mapping[str, Rule], wanted: Derivative, right: Quantity) -> Quantity:
    """Every differentiation done with the wrong table."""
    tree = slopes.function.expression
    for name in wanted.wrt:
        tree = differentiate(tree, name, {**RULES, **changed})
    return replace(right, forms=(tree,), moments=None)


def _without_data(edit: SlopeEdit) -> SlopeEdit:
    return lambda slopes: iter(()) if _is_data(slopes) else edit(slopes)


# ---------------------------------------------------------------- other slips of the derivative


def _scaled(factor: Callable[[Slopes], Fraction | None]) -> SlopeEdit:
    def edit(slopes: Slopes) -> Iterator[Answers]:
        by = factor(slopes)
        if by is not None and by != 1:
            yield tuple(answer.scaled(by) for answer in slopes.right)

    return edit


def _is_data(slopes: Slopes) -> bool:
    return slopes.function.rows is not None


def _count(slopes: Slopes) -> int:
    return slopes.right[0].count


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


def _one_divided(slopes: Slopes) -> Iterator[Answers]:
    if slopes.function.rows == "mean" and slopes.whole_gradient:
        n = Fraction(_count(slopes))
        for lonely in range(len(slopes.right)):
            yield tuple(a if i == lonely else a.scaled(n) for i, a in enumerate(slopes.right))


def _others_not_held(slopes: Slopes) -> Iterator[Answers]:
    """The total derivative where the partial one is asked for."""
    function = slopes.function
    if len(function.variables) < 2 or not slopes.first_order or _is_data(slopes):
        return
    total: Expression = Number(Fraction(0))
    for part in gradient(function, slopes.data):
        total = add(total, part.forms[0])
    yield tuple(replace(answer, forms=(total,), moments=None) for answer in slopes.right)


def _integrated(slopes: Slopes) -> Iterator[Answers]:
    if _is_data(slopes) or not slopes.first_order:
        return
    answers: list[Quantity] = []
    for wanted, right in zip(slopes.wanted, slopes.right, strict=True):
        tree = antiderivative(slopes.function.expression, wanted.wrt[0])
        if tree is None:
            return
        answers.append(replace(right, forms=(tree,), moments=None))
    yield tuple(answers)


def _of_second_order(edit: SlopeEdit) -> SlopeEdit:
    return lambda slopes: edit(slopes) if any(len(d.wrt) > 1 for d in slopes.wanted) else iter(())


def _square_of_first(slopes: Slopes) -> Iterator[Answers]:
    if _is_data(slopes) or not any(len(d.wrt) == 2 for d in slopes.wanted):
        return
    answers: list[Quantity] = []
    for wanted, right in zip(slopes.wanted, slopes.right, strict=True):
        if len(wanted.wrt) == 2:
            first = quantity(slopes.function, Derivative(wanted.function, wanted.wrt[:1]), slopes.data).forms[0]
            right = replace(right, forms=(multiply(first, first),))
        answers.append(right)
    yield tuple(answers)


def _diagonal_only(slopes: Slopes) -> Iterator[Answers]:
    """Mixed derivatives of second order taken for 0."""
    mixed = [len(set(d.wrt)) == 2 for d in slopes.wanted]
    if any(mixed) and not all(mixed):
        answers = zip(slopes.right, mixed, strict=True)
        yield tuple(answer.scaled(Fraction(0)) if gone else answer for answer, gone in answers)


def _without_bias(slopes: Slopes) -> Iterator[Answers]:
    """The intercept (last variable) left out of the model."""
    if not _is_data(slopes) or len(slopes.function.variables) != 2:
        return
    gone = slopes.function.variables[-1]
    yield tuple(
        replace(a, forms=tuple(_substitute(form, gone) for form in a.forms), moments=None) for a in slopes.right
    )


def _substitute(tree: Expression, name: str) -> Expression:
    match tree:
        case Symbol(found) if found == name:
            return Number(Fraction(0))
        case Apply(head, args):
            return Apply(head, tuple(_substitute(argument, name) for argument in args))
    return tree


# ---------------------------------------------------------------- slips of the loop


def _program(**changes: object) -> LoopEdit:
    def edit(program: Program) -> Iterator[Program]:
        yield replace(program, **changes)  # type: ignore[arg-type]  # rows of the table below name fields of Program

    return edit


def _scaled_step(*factors: Fraction | int) -> LoopEdit:
    def edit(program: Program) -> Iterator[Program]:
        for factor in factors:
            yield replace(program, gradient=tuple(part.scaled(Fraction(factor)) for part in program.gradient))

    return edit


def _moved(program: Program) -> Iterator[Program]:
    if len(program.gradient) > 1:
        yield replace(program, slope_at="moved")


# ---------------------------------------------------------------- the tables


@dataclass(frozen=True)
class SlopeMistake:
    """A row: the catalogue's name and the edit of derivatives."""

    id: str
    edit: SlopeEdit


@dataclass(frozen=True)
class LoopMistake:
    """A row: the catalogue's name and the edit of the program."""

    id: str
    edit: LoopEdit


SLOPE_MISTAKES: tuple[SlopeMistake, ...] = (
    # Over data it is the factor 2 of the square, which has a name of its own below.
    SlopeMistake("power-coefficient-dropped", _without_data(_with_rules({"pow": _dropped}))),
    SlopeMistake("power-exponent-not-lowered", _with_rules({"pow": _kept_exponent})),
    SlopeMistake("power-rule-raises-exponent", _with_rules({"pow": _raised})),
    SlopeMistake("chain-inner-derivative-missing", _with_rules({"pow": _power_without_inner, **_INNER})),
    SlopeMistake("product-of-derivatives", _with_rules({"mul": _product_of_derivatives})),
    SlopeMistake("constant-term-kept", _with_rules({"add": _constant_kept})),
    *(SlopeMistake(name, _without_data(_with_rules(*tables))) for name, tables in WRONG_RULES.items()),
    *(
        SlopeMistake(name, _without_data(_of_second_order(_with_rules(*tables))))
        for name, tables in SECOND_ORDER.items()
    ),
    SlopeMistake("integrated-instead-of-differentiated", _integrated),
    SlopeMistake("returns-f-instead-of-derivative", _function_itself),
    SlopeMistake("partial-other-variable-not-held", _others_not_held),
    SlopeMistake("second-derivative-as-square", _square_of_first),
    SlopeMistake("hessian-diagonal-only", _diagonal_only),
    SlopeMistake("gradient-components-swapped", _swapped),
    SlopeMistake("same-component-gradient-twice", _same_twice),
    SlopeMistake(
        "mse-factor-two-missing", _scaled(lambda s: Fraction(1, 2) if _is_data(s) and s.first_order else None)
    ),
    SlopeMistake("residual-sign-flipped", _scaled(lambda s: Fraction(-1) if _is_data(s) and s.first_order else None)),
    SlopeMistake(
        "mse-one-over-n-missing", _scaled(lambda s: Fraction(_count(s)) if s.function.rows == "mean" else None)
    ),
    SlopeMistake(
        "double-division-by-n", _scaled(lambda s: Fraction(1, _count(s)) if s.function.rows == "mean" else None)
    ),
    SlopeMistake("only-one-gradient-divided-by-n", _one_divided),
    SlopeMistake("bias-missing", _without_bias),
)

LOOP_MISTAKES: tuple[LoopMistake, ...] = (
    LoopMistake("update-sign-ascent", _scaled_step(-1)),
    LoopMistake("learning-rate-missing", _program(rate_used=False)),
    LoopMistake("learning-rate-halved-or-doubled", _scaled_step(Fraction(1, 2), 2)),
    LoopMistake("update-not-stored", _scaled_step(0)),
    LoopMistake("start-value-reused", _program(base="start")),
    LoopMistake("gradient-computed-once", _program(slope_at="start")),
    LoopMistake("gradient-at-start-only", _program(slope_at="start", base="start")),
    LoopMistake("only-first-step-taken", _program(once=True)),
    LoopMistake("sequential-instead-of-simultaneous", _moved),
    LoopMistake("one-iteration-too-few", _program(recorded="one too few")),
    LoopMistake("recorded-before-update", _program(recorded="one too few")),
    LoopMistake("one-iteration-too-many", _program(recorded="one too many")),
    LoopMistake("history-without-start", _program(recorded="without start")),
    LoopMistake("start-recorded-twice", _program(recorded="start twice")),
    LoopMistake("returns-only-last-value", _program(recorded="last only")),
    LoopMistake("history-aliased-array", _program(recorded="last everywhere")),
)


def mistaken_slopes(slopes: Slopes) -> list[tuple[str, Answers]]:
    """Each known mistake about these derivatives with what it would have given."""
    return [(row.id, answers) for row in SLOPE_MISTAKES for answers in row.edit(slopes)]


def mistaken_programs(program: Program, slopes: Slopes) -> list[tuple[str, Program]]:
    """Each known mistake about a descent with the program a student who makes it has written."""
    wrong_slopes = [(name, replace(program, gradient=answers)) for name, answers in mistaken_slopes(slopes)]
    wrong_loops = [(row.id, edited) for row in LOOP_MISTAKES for edited in row.edit(program)]
    return wrong_loops + wrong_slopes + list(mistaken_rules(program))


def mistaken_pairs(program: Program, slopes: Slopes) -> Iterator[tuple[tuple[str, str], Program]]:
    """Two mistakes at once, composed: a slip of the derivative with one of the loop, or two of the loop."""
    edits = LOOP_MISTAKES
    for name, edited in mistaken_programs(program, slopes):
        for row in edits:
            if row.id != name and not _recorded_twice(program, edited, row):
                for both in row.edit(edited):
                    yield (name, row.id), both


def _recorded_twice(program: Program, edited: Program, row: LoopMistake) -> bool:
    """Two edits of what is recorded would only overwrite each other."""
    return edited.recorded != program.recorded and any(both.recorded != edited.recorded for both in row.edit(edited))
