"""Derivatives are kept in a folder of the test run's own, so that no user's cache is read or written."""

from collections.abc import Iterator

import pytest

from harness.oracle import calculus


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
        calculus._cache_folder.cache_clear()
        calculus.derived.cache_clear()
        yield
    calculus._cache_folder.cache_clear()
