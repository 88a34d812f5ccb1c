"""Difference quotients in a derivative's place, with the usual steps, by the name of what is wrong with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from harness.oracle.differentiation import TWO, add, divide, multiply, power, subtract
from harness.spec.expression import Apply, Expression, Number, Symbol, substituted

# Below, rounding hides which quotient it was. Above, it may be a slip of arithmetic: 2·x + 1 is ((x + 1)² − x²)/1 too.
STEPS = (*map(Fraction, ("0.1", "0.05", "0.02", "0.01", "0.005")), *(Fraction(1, 10**n) for n in range(3, 9)))
COARSE = Fraction(1, 1000)  # a step from which on a central difference shows that it is one


def differences(tree: Expression, variable: str, variables: Sequence[str]) -> Iterator[tuple[str, Expression]]:
    """Catalogue name and quotient, for every usual step."""
    for size in STEPS:
        h = Number(size)
        ahead, behind = shifted(tree, [variable], h), shifted(tree, [variable], Number(-size))
        yield "fd-forward-instead-of-central", divide(subtract(ahead, tree), h)
        yield "fd-forward-instead-of-central", divide(subtract(tree, behind), h)
        yield "fd-divides-by-h-not-2h", divide(subtract(ahead, behind), h)
        if size >= COARSE:
            yield "fd-step-too-large", _central(tree, variable, size)
        if len(variables) > 1:
            both = subtract(shifted(tree, variables, h), shifted(tree, variables, Number(-size)))
            yield "fd-all-coordinates-at-once", divide(both, multiply(TWO, h))
            yield "fd-all-coordinates-at-once", divide(subtract(shifted(tree, variables, h), tree), h)
        moved = variables[: list(variables).index(variable)]
        if moved:  # and not put back: after a central difference they lie behind, after a forward one ahead
            left = shifted(tree, moved, Number(-size))
            yield "fd-perturbation-not-undone", _central(left, variable, size)
            left = shifted(tree, moved, h)
            yield "fd-perturbation-not-undone", divide(subtract(shifted(left, [variable], h), left), h)
            yield "fd-perturbation-not-undone", divide(subtract(shifted(left, [variable], h), tree), h)


def second_differences(tree: Expression, variable: str) -> Iterator[tuple[str, Expression]]:
    """The same for the second derivative of a tree in one variable."""
    for size in STEPS:
        h = Number(size)
        ahead, behind = shifted(tree, [variable], h), shifted(tree, [variable], Number(-size))
        bent = add(subtract(ahead, multiply(TWO, tree)), behind)
        for divisor in (h, multiply(TWO, h), multiply(TWO, power(h, TWO))):
            yield "fd-second-difference-wrong", divide(bent, divisor)
        if size >= COARSE:
            yield "fd-step-too-large", divide(bent, power(h, TWO))


def _central(tree: Expression, variable: str, size: Fraction) -> Expression:
    ahead, behind = (shifted(tree, [variable], Number(by)) for by in (size, -size))
    return divide(subtract(ahead, behind), Number(2 * size))


def shifted(tree: Expression, variables: Sequence[str], by: Number) -> Expression:
    """The tree with some variables moved."""
    return substituted(tree, {name: Apply("add", (Symbol(name), by)) for name in variables})
