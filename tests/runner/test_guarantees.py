"""Every guarantee of every tier is tried on this machine, and the README says what the table says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.runner.guarantees import GUARANTEES, Guarantee, found, markdown, scene
from harness.runner.model import Tier
from harness.runner.probes import Scene
from harness.runner.sandbox import available

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module", params=["bubblewrap", "plain"])
def place(request: pytest.FixtureRequest) -> Iterator[tuple[Tier, Scene]]:
    if request.param not in available():
        pytest.skip(f"{request.param} does not work on this machine")
    with scene(request.param) as made:
        yield request.param, made


@pytest.mark.parametrize("guarantee", GUARANTEES, ids=lambda guarantee: guarantee.says)
def test_what_is_promised_holds_when_it_is_tried(guarantee: Guarantee, place: tuple[Tier, Scene]) -> None:
    tier, where = place
    assert found(guarantee, tier, where) == ("holds" if guarantee.promised(tier) else "not promised")


@pytest.mark.parametrize("says", ["reaches no network", "reads no solutions", "sees no process"])
def test_a_probe_finds_out_where_a_guarantee_does_not_hold(says: str) -> None:
    guarantee = next(guarantee for guarantee in GUARANTEES if guarantee.says.startswith(says))
    with scene("plain") as where:
        assert not guarantee.probe(where)


def test_the_stronger_tier_promises_all_that_the_weaker_one_does() -> None:
    assert all(guarantee.bubblewrap == "yes" for guarantee in GUARANTEES)


def test_the_readme_has_this_table() -> None:
    assert markdown() in README.read_text(encoding="utf-8")
