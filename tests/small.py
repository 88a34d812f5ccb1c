"""The smallest exercise with a file of its own, for tests of what surrounds an exercise."""

from pathlib import Path

from harness.spec.load import load_exercise
from harness.spec.model import Exercise

SPEC = """
title = "Small"
files = ["table.csv"]
[functions.f]
formula = "x**2"
variables = ["x"]
[[tasks]]
name = "f"
kind = "value"
answer = ["f"]
points = 1
public = [{ x = 3.0 }]
"""


def small_exercise(folder: Path, spec: str = SPEC, table: str = "9") -> Exercise:
    """The exercise, written anew in a folder that may be there."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "exercise.toml").write_text(spec)
    (folder / "table.csv").write_text(table)
    return load_exercise(folder)
