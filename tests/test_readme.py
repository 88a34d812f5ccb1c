"""What the README promises is what there is."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from harness.judge.model import Status
from harness.runner.model import Tier

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def help_of(*command: str) -> str:
    asked = [sys.executable, "-m", "harness.cli", *command, "--help"]
    return subprocess.run(asked, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def test_the_table_of_statuses_is_complete() -> None:
    table = README[README.index("| `status` |") : README.index("Beyond these keys")]
    assert sorted(
        re.findall(r"`([a-z_]+)`", "".join(line.split("|")[1] for line in table.splitlines() if "|" in line))
    ) == sorted([*get_args(Status), "status"])


def test_every_tier_has_its_guarantees_in_the_table() -> None:
    security = README[README.index("## Security") : README.index("## For authors")]
    assert re.findall(r"^\| `(\w+)` \|", security, re.MULTILINE) == list(get_args(Tier))


def test_commands_and_options_of_the_readme_exist() -> None:
    for command in set(re.findall(r"`?gradkit (\w+)", README)) - {"on"}:
        assert command in help_of(), command
    options = set(re.findall(r"^\| `(--[a-z]+)", README, re.MULTILINE))
    assert options
    for option in options:
        assert option in help_of("grade"), option


def test_the_make_commands_of_the_readme_exist() -> None:
    for target in set(re.findall(r"make (demo|test|bench|lock|clean)\b", README)):
        assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), target


def test_the_sample_of_results_is_json_with_the_documented_keys() -> None:
    sample = json.loads(re.search(r"```json\n(.*?)```", README, re.DOTALL).group(1))  # type: ignore[union-attr]
    assert list(sample) == ["schema", "seed", "sandbox", "versions", "students"]


@pytest.mark.parametrize("name", ["exercise.toml", "statement.md"])
def test_the_exercise_that_authors_are_pointed_at_is_there(name: str) -> None:
    assert (ROOT / "exercises" / "01_parabola" / name).is_file()
