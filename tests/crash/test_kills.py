"""A run that is killed goes on where it stopped, and comes to the same; ``python -m tests.crash`` kills a hundred."""

from pathlib import Path

from tests.crash.kills import kill


def test_killed_again_and_again_the_run_comes_to_the_same(tmp_path: Path) -> None:
    came = kill(tmp_path, kills=3, seed=1, students=8)
    assert came.kills == 3
    assert came.different == []
