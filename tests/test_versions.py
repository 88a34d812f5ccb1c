"""Versions: all are told, and each counts for what depends on it."""

import shutil
from pathlib import Path

import pytest

from harness import versions


def test_every_version_counts_for_running_or_for_judging_and_none_for_both() -> None:
    running, judging = versions.of_running(), versions.of_judging()
    assert {**running, **judging} == versions.versions() | {"guest": running["guest"]}
    assert not set(running) & set(judging)


@pytest.mark.parametrize("changed", ["wire.py", "guest/recorder.py"])
def test_the_guests_own_code_counts_for_running(changed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions.of_running()
    shutil.copytree(versions.PACKAGE, tmp_path / "harness", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(versions, "PACKAGE", tmp_path / "harness")
    assert versions.of_running() == before
    for path, same in (("judge/judge.py", True), (changed, False)):
        with (tmp_path / "harness" / path).open("a") as file:
            file.write("# changed\n")
        assert (versions.of_running() == before) == same
