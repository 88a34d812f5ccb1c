"""``gradkit doctor``: what this machine can do, each guarantee tried."""

from __future__ import annotations

import platform

import typer

from harness.cli.messages import CHECK_FAILED, fail


def doctor() -> None:
    """Say which sandboxes work here, and try each of their guarantees. Ends with 1 if none works, or one is broken."""
    from harness.runner.sandbox import obstacles
    from harness.versions import versions

    for tier, obstacle in obstacles().items():
        typer.echo(f"{f'sandbox {tier}':<20}{'works' if obstacle is None else obstacle}")
    typer.echo(f"{'system':<20}{platform.system()} {platform.release()} {platform.machine()}")
    for name, version in versions().items():
        typer.echo(f"{name:<20}{version}")
    if all(obstacles().values()):
        raise fail(
            "no sandbox works on this machine, so nothing can be graded on it: see what each lacks", CHECK_FAILED
        )
    typer.echo("")
    if broken := _try_guarantees():
        raise fail(
            f"{broken} guarantees do not hold on this machine. Do not grade untrusted work on it, and report this "
            "together with the lines above",
            CHECK_FAILED,
        )


def _try_guarantees() -> int:
    """Print guarantee × tier; how many are broken."""
    from contextlib import ExitStack

    from harness.runner.guarantees import GUARANTEES, found, scene
    from harness.runner.sandbox import available

    tiers = available()
    width = max(len(guarantee.says) for guarantee in GUARANTEES) + 2
    broken = 0
    typer.echo(f"{'a submission …':<{width}}" + "".join(f"{tier:<14}" for tier in tiers))
    with ExitStack() as stack:
        scenes = {tier: stack.enter_context(scene(tier)) for tier in tiers}
        for guarantee in GUARANTEES:
            row = [found(guarantee, tier, scenes[tier]) for tier in tiers]
            broken += row.count("broken")
            typer.echo(f"{guarantee.says:<{width}}" + "".join(f"{word:<14}" for word in row).rstrip())
    return broken
