"""Whether two trees are the same function: sampled with balls, so that a difference found is a proof."""

from __future__ import annotations

import random
from fractions import Fraction

from harness.oracle.numbers import BALL, evaluator, to_ball
from harness.spec.expression import Expression, symbols

_SAMPLES = 12


def agree(a: Expression, b: Expression) -> bool:
    """True if no sampled point, where both are defined, shows a certain difference."""
    names = sorted(symbols(a) | symbols(b))
    left, right = evaluator(a, names, BALL), evaluator(b, names, BALL)
    draw = random.Random(20_1)
    for _ in range(_SAMPLES):
        point = [to_ball(Fraction(draw.randint(-3000, 3000), 1009)) for _ in names]
        difference = left(point) - right(point)
        if difference.is_finite() and not difference.contains(0):
            return False
    return True
