"""``gradkit doctor``: what this machine can do."""

from __future__ import annotations

import platform

import typer


def doctor() -> None:
    """Say which sandboxes work here and what keeps the others from it, and which versions are installed."""
    from harness.runner.sandbox import obstacles
    from harness.versions import versions

    for tier, obstacle in obstacles().items():
        typer.echo(f"{f'sandbox {tier}':<20}{'works' if obstacle is None else obstacle}")
    typer.echo(f"{'system':<20}{platform.system()} {platform.release()} {platform.machine()}")
    for name, version in versions().items():
        typer.echo(f"{name:<20}{version}")
