"""Runners of both tiers, shared by all tests of a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from handing_in import EXERCISE, TIERS, Desk

from harness.runner.model import Limits, Tier
from harness.runner.pool import Runner
from harness.runner.sandbox import available


@pytest.fixture(scope="session")
def runners() -> Iterator[Callable[[Tier, Limits], Runner]]:
    """A runner by tier and limits, started once."""
    made: dict[tuple[Tier, Limits], Runner] = {}

    def runner(tier: Tier, limits: Limits) -> Runner:
        if tier not in available():
            pytest.skip(f"{tier} does not work on this machine")
        if (tier, limits) not in made:
            made[tier, limits] = Runner(tier, limits, jobs=1)
        return made[tier, limits]

    yield runner
    for each in made.values():
        each.close()


@pytest.fixture(params=TIERS)
def tier(request: pytest.FixtureRequest) -> Tier:
    """Each tier in turn; one that this machine cannot have is for machines that can, and doctor tells of it."""
    name: Tier = request.param
    if name not in available():
        pytest.skip(f"{name} does not work on this machine")
    return name


@pytest.fixture
def desk(tmp_path: Path, tier: Tier, runners: Callable[[Tier, Limits], Runner]) -> Iterator[Desk]:
    """A folder to hand in from, for each tier."""
    folder = tmp_path / EXERCISE
    folder.mkdir()
    made = Desk(folder, lambda limits: runners(tier, limits))
    yield made
    made.close()


@pytest.fixture
def one_desk(tmp_path: Path, runners: Callable[[Tier, Limits], Runner]) -> Iterator[Desk]:
    """The same for one tier only: what is tested does not depend on it."""
    folder = tmp_path / EXERCISE
    folder.mkdir()
    made = Desk(folder, lambda limits: runners(available()[0], limits))
    yield made
    made.close()
