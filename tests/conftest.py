"""What the tests of several rooms share; its being here also puts ``shapes`` within their reach."""

from collections.abc import Iterator

import pytest

from harness.oracle import calculus


@pytest.fixture(scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Derivatives are kept in a folder of the test run's own: no user's cache is read or written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GRADKIT_CACHE", str(tmp_path_factory.mktemp("cache")))
        calculus._cache_folder.cache_clear()
        calculus.derived.cache_clear()
        yield
    calculus._cache_folder.cache_clear()
