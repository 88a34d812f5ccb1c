"""Mistakes about Newton's method: the step's sign and length, and what is made of the Hessian."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from harness.oracle.differentiation import divide, multiply
from harness.oracle.program import Program
from harness.oracle.rule_rows import RuleMistake
from harness.oracle.update import UPDATE, Joint, Rule, Settings, Solve
from harness.spec.expression import Apply

Direction = Callable[[Any, Sequence[Any], Solve], Sequence[Any]]  # of the Hessian's rows and the gradient
DAMPINGS = tuple(map(Fraction, ("1/100", "1/20", "1/10", "1/5", "1/2", "9/10")))  # rates that students leave in


def _whole(one: Any, number: int) -> Any:
    """A positive whole number, made of ones."""
    half = _whole(one, number // 2) if number > 1 else one
    return half if number == 1 else half + half + one if number % 2 else half + half


def _stepping(direction: Direction, factor: Fraction = Fraction(1), plus: bool = False) -> Rule:
    def joint(xs: Any, gs: Any, hessian: Any, settings: Settings, solve: Solve) -> Sequence[Any]:
        above, below = (_whole(settings["one"], n) for n in (factor.numerator, factor.denominator))
        steps = [above * d / below for d in direction(hessian, gs, solve)]
        return [x + d if plus else x - d for x, d in zip(xs, steps, strict=True)]

    made: Joint = joint
    return replace(UPDATE["newton"], joint=made)


def _solved(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
    return solve(hessian, gs)


def _weighted(weight: Callable[[Any, Any], Any]) -> Direction:
    """Rows of the Hessian, or of something made of its entries, times the gradient."""

    def direction(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
        products = [[weight(h, g) for h, g in zip(row, gs, strict=True)] for row in hessian]
        return [sum(row[1:], row[0]) for row in products]

    return direction


def _inverted(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
    return [row[i] / g for i, (row, g) in enumerate(zip(hessian, gs, strict=True))]


def _diagonal(program: Program) -> Iterator[Program]:
    if len(program.hessian) > 1:
        rows = enumerate(program.hessian)
        kept = tuple(tuple(h if i == j else h.scaled(Fraction(0)) for j, h in enumerate(row)) for i, row in rows)
        yield replace(program, hessian=kept)


def _given(hessian: Any, gs: Sequence[Any], solve: Solve) -> Sequence[Any]:
    return gs


def _zero_sought(program: Program) -> Iterator[Program]:
    """A zero of the function sought, not of its slope: f over each slope, or along the gradient."""
    if program.value is None or program.value.columns:
        return
    gradient, nothing = program.gradient, Fraction(0)
    rows = enumerate(gradient)
    slopes = tuple(tuple(g if i == j else g.scaled(nothing) for j in range(len(gradient))) for i, g in rows)
    yield replace(program, gradient=(program.value,) * len(gradient), hessian=slopes)
    if len(gradient) > 1:
        f, forms = program.value.forms[0], [g.forms[0] for g in gradient]
        length = Apply("add", tuple(multiply(form, form) for form in forms))
        along = tuple(
            replace(g, forms=(divide(multiply(f, form), length),)) for g, form in zip(gradient, forms, strict=True)
        )
        yield replace(program, gradient=along, rule=_stepping(_given))


def _one_by_one(program: Program) -> Iterator[Program]:
    """The first coordinate is moved, and the next one's step worked out there: all of it, or a part of it alone."""
    if len(program.gradient) > 1:
        yield replace(program, slope_at="moved")
        yield replace(program, slope_at="moved", kept="hessian")
        yield replace(program, slope_at="moved", kept="gradient")


NEWTON: tuple[RuleMistake, ...] = (
    RuleMistake("newton-sign-plus", "newton", (_stepping(_solved, plus=True),)),
    RuleMistake("newton-fraction-inverted", "newton", (_stepping(_inverted),)),
    RuleMistake("newton-damped-by-learning-rate", "newton", tuple(_stepping(_solved, factor) for factor in DAMPINGS)),
    RuleMistake("hessian-multiplied-instead-of-solved", "newton", (_stepping(_weighted(lambda h, g: h * g)),)),
    RuleMistake("hessian-elementwise-inverse", "newton", (_stepping(_weighted(lambda h, g: g / h)),)),
    RuleMistake("hessian-diagonal-only", "newton", edit=_diagonal),
    RuleMistake("newton-root-finding-on-f", "newton", edit=_zero_sought),
    RuleMistake("sequential-instead-of-simultaneous", "newton", edit=_one_by_one),
)
