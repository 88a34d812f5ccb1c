"""``gradkit table``: the iterations of a descent as worked on paper."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from harness.cli.messages import plainly


class Format(StrEnum):
    """What ``--format`` takes."""

    text = "text"
    markdown = "markdown"
    latex = "latex"
    csv = "csv"
    json = "json"


def table(
    exercise: Annotated[str, typer.Argument(help="An exercise's id: 01_parabola.", show_default=False)],
    format: Annotated[Format, typer.Option(help="How to write it.")] = Format.text,
) -> None:
    """Print the hand-worked table of an exercise (n, x, f(x), f′(x), next x), exactly and as decimals."""
    from harness.oracle.table import NoTable, iteration_table, render
    from harness.spec.course import find_course
    from harness.spec.errors import CourseNotFound, SpecError, UnknownExercise

    with plainly(UnknownExercise, SpecError, CourseNotFound):
        found = find_course().load(exercise)
    with plainly(NoTable):
        made = iteration_table(found)
    typer.echo(render(made, format.value).rstrip("\n"))
