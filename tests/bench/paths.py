"""Certified paths through the same door as grading: an exercise is written, loaded, and its reference asked."""

from __future__ import annotations

from pathlib import Path

from harness.oracle.reference import PathReference, reference
from harness.spec.load import load_exercise

SPEC = """
title = "A path"

[functions.f]
formula = "{formula}"
variables = {variables}

[[tasks]]
name = "descend"
kind = "path"
function = "f"
start = {starts}
points = 1
public = [{{ {figure} }}]
"""


def path_reference(folder: Path, formula: str, start: dict[str, float], rate: float, iterations: int) -> PathReference:
    """The reference of one descent, its derivatives taken and its path not yet walked."""
    folder.mkdir()
    numbers = {f"start_{name}": value for name, value in start.items()} | {
        "learning_rate": rate,
        "n_iterations": iterations,
    }
    text = SPEC.format(
        formula=formula,
        variables=list(start),
        starts=[f"start_{name}" for name in start],
        figure=", ".join(f"{name} = {value}" for name, value in numbers.items()),
    )
    (folder / "exercise.toml").write_text(text)
    exercise = load_exercise(folder)
    (task,) = exercise.tasks
    found = reference(exercise, task, task.public[0])
    assert isinstance(found, PathReference)
    return found
