"""What a row of the table of mistaken update rules is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from harness.oracle.program import Program
from harness.oracle.update import UPDATE, Rule, Step


@dataclass(frozen=True)
class RuleMistake:
    """The catalogue's name, the rule that is mistaken, and every variant of it; or an edit of the program."""

    id: str
    rule: str
    variants: tuple[Rule, ...] = ()
    edit: Callable[[Program], Iterator[Program]] | None = None


def variants(name: str, *steps: Step) -> tuple[Rule, ...]:
    """The rule of that name with other steps."""
    return tuple(replace(UPDATE[name], step=step) for step in steps)
