"""Every test here derives into the run's own cache."""

import pytest


@pytest.fixture(scope="session", autouse=True)
def derived_anew(own_cache: None) -> None:
    """Apply ``own_cache`` to this folder."""
