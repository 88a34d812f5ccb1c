"""The command ``gradkit``: one module per command, and nothing heavy is imported before a command runs."""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from harness import __version__
from harness.cli import derive, doctor, grade, lint, new, release, table

RARELY = (50_000, 20, 100)  # is garbage collected: judging makes much that lives long, and hardly a cycle

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Grades differentiation and gradient-descent exercises.",
)
for command in (grade.grade, table.table, derive.derive, release.release, lint.lint, new.new, doctor.doctor):
    app.command()(command)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"gradkit {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Grades differentiation and gradient-descent exercises."""


def main() -> None:
    """Run the command line; what a terminal has no letters for is written as an escape."""
    gc.set_threshold(*RARELY)
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    app()
