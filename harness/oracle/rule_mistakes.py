"""Known mistakes about update rules: wrong steps beside the table of right ones, over the same abstract numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from harness.oracle.program import Program
from harness.oracle.rule_rows import RuleMistake
from harness.oracle.wrong_averages import ADAM
from harness.oracle.wrong_momentum import MOMENTUM
from harness.oracle.wrong_newton import NEWTON
from harness.oracle.wrong_squares import SQUARES

RULE_MISTAKES: tuple[RuleMistake, ...] = (*MOMENTUM, *ADAM, *SQUARES, *NEWTON)


def mistaken_rules(program: Program) -> Iterator[tuple[str, Program]]:
    """Each known mistake about a program's rule with the program of a student who makes it."""
    for row in RULE_MISTAKES:
        if row.rule == program.rule.name:
            yield from ((row.id, replace(program, rule=rule)) for rule in row.variants)
            if row.edit is not None:
                yield from ((row.id, edited) for edited in row.edit(program))
