"""``gradkit derive``: a derivative, rule by rule."""

from __future__ import annotations

from typing import Annotated

import typer

from harness.cli.messages import fail, plainly


def derive(
    expression: Annotated[str, typer.Argument(help='A formula: "x**2*sin(x)".', show_default=False)],
    wrt: Annotated[str, typer.Option(help="The variable to differentiate by.")] = "x",
    latex: Annotated[bool, typer.Option("--latex", help="Write LaTeX.")] = False,
) -> None:
    """Print the derivation of d EXPRESSION / d WRT, each step with the name of its rule."""
    from harness.oracle.derivation import derive_formula
    from harness.spec.formula import FormulaError

    if not wrt.isidentifier():
        raise fail(f"--wrt {wrt!r} is no variable. Write a name, as in --wrt x")
    with plainly(FormulaError):
        derivation = derive_formula(expression, wrt)
    width = max((len(rule) for rule, _, _ in derivation.steps), default=0)
    for rule, text, tex in derivation.steps:
        typer.echo(f"{rule:<{width}}  {tex if latex else text}")
    typer.echo(f"{derivation.of} = {derivation.latex if latex else derivation.text}")
