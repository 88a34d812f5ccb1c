"""``gradkit new``: the folders of a new exercise."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from harness.cli.messages import fail, plainly


def new(
    exercise: Annotated[str, typer.Argument(help="Its id: 17_cooling_tea.", show_default=False)],
    variable: Annotated[str, typer.Option(help="The variable of its function.")] = "x",
    formula: Annotated[str, typer.Option(help='Its function: "x**2".', show_default="you write it")] = "",
) -> None:
    """Begin an exercise of one variable: spec, statement, solutions and a sample; with --formula all of it works."""
    from harness.skeleton.make import NotMade, new_exercise

    root = _root(Path.cwd())
    with plainly(NotMade):
        made = new_exercise(root, exercise, variable, formula)
    for path in made:
        typer.echo(f"written  {path.relative_to(root)}")
    if not formula:
        typer.echo(f"write    exercises/{exercise}/exercise.toml, statement.md and solutions/{exercise}/")
        typer.echo("then     gradkit release")
    typer.echo(f"{'look' if formula else 'and':<9}gradkit lint {exercise}")


def _root(here: Path) -> Path:
    """The folder at or above this one that a course lies in: an installed course is no place for new exercises."""
    for folder in (here, *here.parents):
        if (folder / "exercises").is_dir():
            return folder
    raise fail(f"no folder exercises at or above {here}. Go to your course, or make one: mkdir exercises")
