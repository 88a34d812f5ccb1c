"""Mistaken closed forms against the programs that make the mistake, written as a student would."""

from __future__ import annotations

import statistics
from collections.abc import Callable

import numpy as np
import pytest

from harness.oracle.wrong_fits import mistaken_lines

Array = np.ndarray
NUMBERS = np.random.default_rng(3)
X = NUMBERS.normal(2.0, 1.5, 40)
Y = -1.7 * X + 4.0 + NUMBERS.normal(0, 0.4, 40)
DESIGN = np.column_stack([X, np.ones(40)])
GRAM, SIDE = DESIGN.T @ DESIGN, DESIGN.T @ Y
BEST = tuple(np.linalg.lstsq(DESIGN, Y, rcond=None)[0])


def through_means(slope: float) -> tuple[float, float]:
    return slope, float(Y.mean() - slope * X.mean())


def bracket_lost() -> tuple[float, float]:
    n = len(X)
    return through_means(n * (X @ Y) - X.sum() * Y.sum() / (n * (X @ X) - X.sum() ** 2))


def last_row() -> tuple[float, float]:
    for x, y in zip(X, Y, strict=True):
        above, below = (x - X.mean()) * (y - Y.mean()), (x - X.mean()) ** 2
    return through_means(above / below)


PROGRAMS: dict[str, Callable[[], object]] = {
    "hessian-multiplied-instead-of-solved": lambda: GRAM @ SIDE,
    "hessian-elementwise-inverse": lambda: GRAM**-1.0 @ SIDE,
    "hessian-diagonal-only": lambda: SIDE / np.diag(GRAM),
    "newton-sign-plus": lambda: np.linalg.solve(GRAM, -SIDE),
    "bias-missing": lambda: (np.linalg.lstsq(X[:, None], Y, rcond=None)[0][0], 0.0),
    "normalisation-statistics-mismatch": lambda: through_means(np.cov(X, Y)[0, 1] / statistics.pvariance(X)),
    "missing-parentheses-expand": bracket_lost,
    "only-last-sample-counts": last_row,
}


@pytest.mark.parametrize("columns", [(X, Y), (Y, X)], ids=["x first", "y first"])
@pytest.mark.parametrize("name", PROGRAMS)
def test_a_mistaken_program_comes_to_the_lines_of_its_name_only(name: str, columns: tuple[Array, Array]) -> None:
    found = np.array(PROGRAMS[name](), dtype=float)
    lines = mistaken_lines([list(column) for column in columns], BEST)
    assert {known for known, line in lines if np.allclose(line, found, rtol=1e-6, atol=0)} == {name}


def test_no_mistaken_line_is_the_right_one() -> None:
    assert not any(np.allclose(line, BEST, rtol=1e-6) for _, line in mistaken_lines([list(X), list(Y)], BEST))


def test_what_is_no_line_through_two_columns_has_no_mistaken_lines() -> None:
    assert mistaken_lines([list(X), list(Y)], (1.0, 2.0)) == ()
    assert mistaken_lines([list(X)], (1.0,)) == ()
