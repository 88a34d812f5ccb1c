"""Mistakes about the loop of a descent as edits of the program: the step, its order, and what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from harness.oracle.program import Program
from harness.oracle.update import Root, Settings, State, zeros

LoopEdit = Callable[[Program], Iterator[Program]]
SLACK = 4.0  # of a step that is more than x − r·g
ADAPTIVE = frozenset({"adagrad", "adadelta", "rmsprop", "adam"})


def _with(**changes: object) -> LoopEdit:
    def edit(program: Program) -> Iterator[Program]:
        yield replace(program, **changes)  # type: ignore[arg-type]  # rows of the table below name fields of Program

    return edit


def _scaled_slope(*factors: Fraction | int) -> LoopEdit:
    def edit(program: Program) -> Iterator[Program]:
        for factor in factors:
            yield replace(program, gradient=tuple(part.scaled(Fraction(factor)) for part in program.gradient))

    return edit


def _ascent(program: Program) -> Iterator[Program]:
    if program.rule.joint is None:  # Newton's step with the other sign has a name of its own
        yield from _scaled_slope(-1)(program)


def _factor_two(program: Program) -> Iterator[Program]:
    """Twice or half the step; an adaptive rule's step does not grow with the slope, but with the rate."""
    for factor in (Fraction(1, 2), Fraction(2)):
        if program.rule.joint is not None and factor < 1:
            continue  # a rule without a rate: a shorter step has a name of its own
        if program.rule.name in ADAPTIVE:
            yield replace(program, rate_factor=program.rate_factor * factor)
        else:
            yield from _scaled_slope(factor)(program)


def _hidden_factor(program: Program) -> Iterator[Program]:
    """A factor of the slope, which an adaptive rule all but divides out again."""
    if program.rule.name in ADAPTIVE:
        yield from _scaled_slope(Fraction(1, 2), 2)(program)


def _moved(program: Program) -> Iterator[Program]:
    if len(program.gradient) > 1 and program.rule.joint is None:
        yield replace(program, slope_at="moved")


def _without_rate(program: Program) -> Iterator[Program]:
    if program.rule.joint is None:  # a rule that takes all coordinates at once has no rate
        yield replace(program, rate_used=False)


def _whole_quotient(program: Program) -> Iterator[Program]:
    """2 // n is 0."""
    if any(part.rows == "mean" for part in program.gradient):
        yield from _scaled_slope(0)(program)


def _row_by_row(program: Program) -> Iterator[Program]:
    if program.rule.name == "sgd" and program.gradient[0].count > 1:
        yield replace(program, row_by_row=True)


def _signs(gradient: Sequence[Any], root: Root) -> Sequence[Any]:
    return [g / root(g * g) for g in gradient]


def _direction(gradient: Sequence[Any], root: Root) -> Sequence[Any]:
    squares = [g * g for g in gradient]
    length = root(sum(squares[1:], squares[0]))
    return [g / length for g in gradient]


def _unit_step(program: Program) -> Iterator[Program]:
    if program.rule.joint is None:
        for turned in (_signs, _direction)[: len(program.gradient)]:
            yield replace(program, turned=turned, rule=replace(program.rule, slack=SLACK))


def _summed(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> tuple[State, Any]:
    total = state[0] + g
    return (total,), x - rate * total


def _accumulated(program: Program) -> Iterator[Program]:
    if program.rule.name == "sgd":
        yield replace(program, rule=replace(program.rule, init=zeros(1), step=_summed, slack=SLACK))


# By catalogue name, the commonest first: those that are also looked for together with another mistake, and the others.
WRONG_LOOPS: tuple[tuple[str, LoopEdit], ...] = (
    ("update-sign-ascent", _ascent),
    ("learning-rate-missing", _without_rate),
    ("learning-rate-halved-or-doubled", _factor_two),
    ("update-not-stored", _scaled_slope(0)),
    ("start-value-reused", _with(base="start")),
    ("gradient-computed-once", _with(slope_at="start")),
    ("gradient-at-start-only", _with(slope_at="start", base="start")),
    ("only-first-step-taken", _with(once=True)),
    ("sequential-instead-of-simultaneous", _moved),
    ("one-iteration-too-few", _with(recorded="one too few")),
    ("recorded-before-update", _with(recorded="one too few")),
    ("one-iteration-too-many", _with(recorded="one too many")),
    ("history-without-start", _with(recorded="without start")),
    ("start-recorded-twice", _with(recorded="start twice")),
    ("returns-only-last-value", _with(recorded="last only")),
    ("history-aliased-array", _with(recorded="last everywhere")),
)
ALONE: tuple[tuple[str, LoopEdit], ...] = (
    ("temporary-alias-sequential", _moved),
    ("integer-division-kills-step", _whole_quotient),
    ("adaptive-method-hides-gradient-scale", _hidden_factor),
    ("sign-step-normalised", _unit_step),
    ("gradients-accumulated", _accumulated),
    ("minibatch-instead-of-full-batch", _row_by_row),
)
