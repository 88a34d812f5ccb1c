"""Answers that do not depend on what is passed in: the same at every figure, and right only for the statement's example."""

from __future__ import annotations

from collections.abc import Sequence

from harness.judge.model import Check
from harness.spec.model import Figure
from harness.wire import Outcome, Returned


def repeats_the_example(observed: Sequence[tuple[Figure, Outcome]], checks: Sequence[Check]) -> bool:
    """Whether every hidden figure got the very answer of a public one that is right."""
    examples = [
        outcome.value
        for (figure, outcome), check in zip(observed, checks, strict=True)
        if figure.public and check.status == "pass" and isinstance(outcome, Returned)
    ]
    hidden = [outcome for figure, outcome in observed if not figure.public]
    return bool(examples and hidden) and all(isinstance(o, Returned) and o.value in examples for o in hidden)
