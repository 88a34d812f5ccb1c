"""Linear systems H·d = g in each number type: exact rationals, balls, floats, and numbers with their running error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import flint
import numpy as np

from harness.oracle.bounded import Bounded, magnitude
from harness.oracle.precision import gamma

Rows = Sequence[Sequence[Any]]


def solve_rationals(rows: Rows, right: Sequence[Any]) -> list[Any]:
    """The exact solution; ZeroDivisionError where the matrix is singular."""
    solution = flint.fmpq_mat([list(row) for row in rows]).solve(flint.fmpq_mat([[x] for x in right]))
    return [solution[i, 0] for i in range(len(right))]


def solve_balls(rows: Rows, right: Sequence[Any]) -> list[Any]:
    """An enclosure of the solution; ZeroDivisionError where the balls hold a singular matrix."""
    solution = flint.arb_mat([list(row) for row in rows]).solve(flint.arb_mat([[x] for x in right]))
    return [solution[i, 0] for i in range(len(right))]


def solve_floats(rows: Rows, right: Sequence[float]) -> list[float]:
    """What NumPy gives; ZeroDivisionError where the matrix is singular."""
    try:
        return [float(x) for x in np.linalg.solve(np.array(rows, dtype=float), np.array(right, dtype=float))]
    except np.linalg.LinAlgError:
        raise ZeroDivisionError("singular matrix") from None


def solve_bounded(rows: Sequence[Sequence[Bounded]], right: Sequence[Bounded]) -> list[Bounded]:
    """The solution with how far a correct program's may be from it, whether it solves, inverts or uses Cramer's rule.

    With E and e the errors of H and g, componentwise |H⁻¹|·(e + E|H⁻¹||g| + γₘ|H||H⁻¹||g|), over 1 − ‖|H⁻¹|(E + γₘ|H|)‖
    for the terms of higher order (Higham, Accuracy and Stability of Numerical Algorithms, sections 7.2 and 14.1).
    """
    n = len(right)
    inverse = flint.arb_mat([[flint.arb(x.v) for x in row] for row in rows]).inv()
    values = inverse * flint.arb_mat([[flint.arb(x.v)] for x in right])
    spread = np.array([[magnitude(inverse[i, j]) for j in range(n)] for i in range(n)])
    sizes, errors = (np.array([[f(x) for x in row] for row in rows]) for f in (lambda x: magnitude(x.v), lambda x: x.e))
    g, e = (np.array([f(x) for x in right]) for f in (lambda x: magnitude(x.v), lambda x: x.e))
    u, eta = right[0].u, right[0].eta
    blurred = errors + gamma(12 * n + 8, u) * sizes
    with np.errstate(all="ignore"):
        growth = float((spread @ blurred).sum(axis=1).max())
        bounds = spread @ (e + blurred @ (spread @ g)) / (1 - growth) + eta if growth < 1 else np.full(n, np.inf)
    return [type(right[0])(values[i, 0], float(bounds[i])) for i in range(n)]
