"""Lines fitted to data: the closed form by exact linear algebra, and descent on standardised columns in balls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import flint

from harness.oracle.bounded import magnitude
from harness.oracle.numbers import to_ball
from harness.oracle.precision import ARITHMETIC, Precision, gamma
from harness.oracle.quantity import Quantity
from harness.spec.expression import Apply, Expression, Number, Symbol


@dataclass(frozen=True)
class Fitted:
    """Parameters with the weight of each: a correct program's error is at most γₘ·weight."""

    values: tuple[float, ...]
    weights: tuple[float, ...]
    operations: int

    def tolerances(self, precision: Precision) -> tuple[float, ...]:
        u, eta = ARITHMETIC[precision]
        return tuple(gamma(self.operations, u) * weight + self.operations * eta for weight in self.weights)


def minimiser(gradient: Sequence[Quantity], variables: Sequence[str]) -> Fitted:
    """Where a gradient that is linear in the variables vanishes.

    The weight is |H⁻¹|·(|H||θ| + |c|): the componentwise condition of the linear system H·θ = c (Higham, section 7.2),
    so that any algorithm whose backward error is a rounding of the data passes.
    """
    size = len(variables)
    matrix = flint.fmpq_mat(size, size)
    right = flint.fmpq_mat(size, 1)
    for i, part in enumerate(gradient):
        for coefficient, name in _linear(part.polynomial):
            value = flint.fmpq(coefficient.numerator, coefficient.denominator)
            if name is None:
                right[i, 0] = right[i, 0] - value
            else:
                j = list(variables).index(name)
                matrix[i, j] = matrix[i, j] + value
    solution = matrix.solve(right)
    inverse = matrix.inv()
    point = [float(flint.arb(solution[i, 0])) for i in range(size)]
    rows = [part.weight(point) for part in gradient]
    weights = tuple(sum(magnitude(inverse[i, j]) * rows[j] for j in range(size)) for i in range(size))
    return Fitted(tuple(point), weights, max(part.operations for part in gradient))


def _linear(tree: Expression) -> list[tuple[Fraction, str | None]]:
    """Terms of a linear polynomial made by ``Quantity.polynomial``: coefficient and variable (None: constant)."""
    terms = tree.args if isinstance(tree, Apply) and tree.head == "add" else (tree,)
    found: list[tuple[Fraction, str | None]] = []
    for term in terms:
        match term:
            case Number(value):
                found.append((value, None))
            case Apply("mul", (Number(value), Symbol(name))):
                found.append((value, name))
            case _:
                raise ValueError("the gradient is not linear in the variables, so there is no closed form")
    return found


def standardised(x: Sequence[float], y: Sequence[float], rate: Fraction, iterations: int, lost: int) -> Fitted:
    """(slope, intercept) in original units after descending on standardised columns from (0, 0).

    ``lost`` is 0 or 1, for a standard deviation with n or n − 1.
    With u, v standardised, mean u² = mean v² = (n − lost)/n =: s and mean u·v = ρ·s, so the mean squared error's
    gradient is (2(a·s − ρ·s), 2b): a follows its recurrence in balls and b stays 0.
    """
    n = len(x)
    xs, ys = ([flint.arb(value) for value in column] for column in (x, y))
    mean_x, mean_y = sum(xs, flint.arb(0)) / n, sum(ys, flint.arb(0)) / n
    sxx = sum(((value - mean_x) ** 2 for value in xs), flint.arb(0))
    syy = sum(((value - mean_y) ** 2 for value in ys), flint.arb(0))
    sxy = sum(((u - mean_x) * (v - mean_y) for u, v in zip(xs, ys, strict=True)), flint.arb(0))
    s = flint.arb(n - lost) / n
    product = sxy / (sxx * syy).sqrt() * s
    a, r = flint.arb(0), to_ball(rate)
    for _ in range(iterations):
        a = a - r * 2 * (a * s - product)
    slope = a * (syy / sxx).sqrt()
    intercept = mean_y - slope * mean_x
    condition = 1 + magnitude(mean_x * mean_x * n / sxx) + magnitude(mean_y * mean_y * n / syy)
    weights = (
        condition * (magnitude(slope) + magnitude((syy / sxx).sqrt())),
        condition * (magnitude(mean_y) + magnitude(slope * mean_x) + magnitude((syy / sxx).sqrt() * mean_x)),
    )
    return Fitted((float(slope), float(intercept)), weights, (n + 12) * (iterations + 4))
