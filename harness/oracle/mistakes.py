"""Known mistakes as edits of the symbolic program, in tables.

What a mistaken student computes is so derived, for any function, start and rate.

Slope edits change what is taken for a derivative, and serve value tasks and paths alike; loop edits change the update,
the order or what is recorded. A row has the catalogue's name, how common the mistake is, and the edit; an edit yields
every variant of the mistake that applies, and none where it does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from harness.oracle.program import Program
from harness.oracle.rule_mistakes import mistaken_rules
from harness.oracle.slopes import Answers, SlopeEdit, Slopes
from harness.oracle.wrong_loops import ALONE, WRONG_LOOPS, LoopEdit
from harness.oracle.wrong_regression import GRADIENT_ONLY, PATH_ONLY, WRONG_REGRESSION
from harness.oracle.wrong_slopes import OF_GRADIENTS, OF_PATHS, WRONG_SLOPES


@dataclass(frozen=True)
class SlopeMistake:
    """A row: the catalogue's name, the edit of derivatives, and whether it is for gradients alone, or paths alone."""

    id: str
    edit: SlopeEdit
    of: Literal["all", "gradients", "paths"] = "all"


@dataclass(frozen=True)
class LoopMistake:
    """A row: the catalogue's name, the edit of the program, and whether it is looked for together with others."""

    id: str
    edit: LoopEdit
    alone: bool = False


SLOPE_MISTAKES: tuple[SlopeMistake, ...] = (
    *(SlopeMistake(name, edit) for name, edit in (*WRONG_SLOPES, *WRONG_REGRESSION)),
    *(SlopeMistake(name, edit, "gradients") for name, edit in (*OF_GRADIENTS, *GRADIENT_ONLY)),
    *(SlopeMistake(name, edit, "paths") for name, edit in (*OF_PATHS, *PATH_ONLY)),
)
LOOP_MISTAKES: tuple[LoopMistake, ...] = (
    *(LoopMistake(name, edit) for name, edit in WRONG_LOOPS),
    *(LoopMistake(name, edit, alone=True) for name, edit in ALONE),
)


def mistaken_slopes(slopes: Slopes) -> list[tuple[str, Answers]]:
    """Each known mistake about these derivatives with what it would have given."""
    return [(row.id, answers) for row in SLOPE_MISTAKES if row.of != "paths" for answers in row.edit(slopes)]


def mistaken_programs(program: Program, slopes: Slopes) -> list[tuple[str, Program]]:
    """Each known mistake about a descent with the program a student who makes it has written."""
    return _programs(program, slopes, LOOP_MISTAKES, [row for row in SLOPE_MISTAKES if row.of != "gradients"])


def _programs(
    program: Program, slopes: Slopes, of_loop: Iterable[LoopMistake], of_slope: Iterable[SlopeMistake]
) -> list[tuple[str, Program]]:
    wrong_loops = [(row.id, edited) for row in of_loop for edited in row.edit(program)]
    wrong_slopes = [(row.id, replace(program, gradient=answers)) for row in of_slope for answers in row.edit(slopes)]
    wrong_rules = list(mistaken_rules(program))
    if program.rule.joint is not None:  # of such a rule its own slips are the nearer ones
        return wrong_rules + wrong_loops + wrong_slopes
    return wrong_loops + wrong_slopes + wrong_rules


def mistaken_pairs(program: Program, slopes: Slopes) -> Iterator[tuple[tuple[str, str], Program]]:
    """Two mistakes at once, composed: a slip of the derivative with one of the loop, or two of the loop."""
    edits = [row for row in LOOP_MISTAKES if not row.alone]
    for name, edited in _programs(program, slopes, edits, [row for row in SLOPE_MISTAKES if row.of == "all"]):
        for row in edits:
            if row.id != name and not _recorded_twice(program, edited, row):
                for both in row.edit(edited):
                    yield (name, row.id), both


def _recorded_twice(program: Program, edited: Program, row: LoopMistake) -> bool:
    """Two edits of what is recorded would only overwrite each other."""
    return edited.recorded != program.recorded and any(both.recorded != edited.recorded for both in row.edit(edited))
