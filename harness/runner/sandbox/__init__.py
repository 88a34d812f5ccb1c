"""The tiers of isolation: one file each, in one table. ``available`` says which of them this machine has."""

from __future__ import annotations

from functools import cache

from harness.runner.model import Tier
from harness.runner.sandbox.bubblewrap import Bubblewrap
from harness.runner.sandbox.launch import Sandbox
from harness.runner.sandbox.plain import Plain
from harness.runner.sandbox.trial import tried

SANDBOXES: dict[Tier, type[Sandbox]] = {"bubblewrap": Bubblewrap, "plain": Plain}  # the strongest first


@cache
def obstacles() -> dict[Tier, str | None]:
    """For each tier, what keeps it from working here; None where it works. Each is tried, not guessed."""
    return {tier: tried(sandbox()) for tier, sandbox in SANDBOXES.items()}


def available() -> tuple[Tier, ...]:
    """The tiers that work on this machine, the strongest first."""
    return tuple(tier for tier, obstacle in obstacles().items() if obstacle is None)
