"""Slips on paper in one derivative or several: what each answer, or each slope that a path went by, is by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice, product

import numpy as np

from harness.judge.numbers import compare_number
from harness.oracle.explanations import ROUGH
from harness.oracle.program import Point, Program
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference, ValueReference

TELLING = 0.05  # of the distance from the right number: a wider tolerance proves no slip
MOST = 32  # gradients that a path is held against
DIGITS = 1e-9  # of the largest slope: what the differences of a path's points may leave of small ones


def name_slips(target: ValueReference, observed: Sequence[float], right: Sequence[bool]) -> tuple[str, ...]:
    """The slips that every wrong answer shows at all its points; ``right`` says which numbers are right."""
    count = len(target.points)
    names: list[Mapping[str, None]] = []
    for i, (answer, slips) in enumerate(zip(target.answers, target.slips, strict=True)):
        numbers = observed[i * count : (i + 1) * count]
        if all(right[i * count : (i + 1) * count]):
            continue
        near = slips.near(np.array(numbers), ROUGH * np.abs(numbers))
        names.append(dict.fromkeys(name for name, slip in near if _shown(slip, answer, target.points, numbers)))
    return tuple(name for name in names[0] if all(name in other for other in names)) if names else ()


def _shown(slip: Quantity, answer: Quantity, points: Sequence[tuple[Fraction, ...]], numbers: Sequence[float]) -> bool:
    """Whether numbers are a slip's up to its rounding, which is small beside the distance from the right ones."""
    for point, x in zip(points, numbers, strict=True):
        try:
            found, wanted = (compare_number(one, point, x, "float64") for one in (slip, answer))
        except ZeroDivisionError:
            return False
        if not found.right or (found.tolerance > TELLING * wanted.error and not wanted.right):
            return False
    return True


def slipped(target: PathReference, path: Sequence[Point]) -> Iterator[tuple[str, Program]]:
    """The programs that go by wrong derivatives which the steps of a path imply, each with the name of the slip."""
    slopes = _implied(target, path)
    if slopes is None:
        return
    places = np.array(path[:-1])
    choices: list[list[tuple[str, Quantity]]] = []
    slack = ROUGH * np.abs(slopes) + DIGITS * np.max(np.abs(slopes))
    for right, slips, observed, near in zip(target.program.gradient, target.slips, slopes.T, slack.T, strict=True):

        def alike(quantity: Quantity, observed: np.ndarray = observed, near: np.ndarray = near) -> bool:
            return bool(np.all(np.abs(quantity.values(places) - observed) <= near))

        begun = slips.near(observed[:1], near[:1])
        choices.append([("", right)] if alike(right) else [one for one in begun if alike(one[1])])
    for combined in islice(product(*choices), MOST):
        names = {name for name, _ in combined if name}
        if len(names) == 1:
            yield names.pop(), replace(target.program, gradient=tuple(slope for _, slope in combined))


def _implied(target: PathReference, path: Sequence[Point]) -> np.ndarray | None:
    """The slopes that the steps imply, shape (steps, d); None for a rule that does not tell them."""
    program, steps = target.program, -np.diff(np.array(path), axis=0)
    if not len(steps):
        return None
    if program.rule.plain:
        with np.errstate(over="ignore"):
            return np.asarray(steps / float(target.rate))
    if program.rule.name != "newton":
        return None
    hessians = ([[entry.values(np.array([point]))[0] for entry in row] for row in program.hessian] for point in path)
    return np.array([np.array(hessian) @ step for hessian, step in zip(hessians, steps, strict=False)])
