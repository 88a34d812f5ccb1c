"""Mistaken and right submissions in several renderings: a file for each mistake and task, a cell for each rendering.

``submissions/<exercise>/<mistake>.<task>.py``: only that task's function need be there, it fails and is given that name
``submissions/<exercise>/pass.by_hand.py``, ``pass.with_tape.py``: every function that is there passes

Cells begin with ``# %% <what is special about it>``; what stands before the first cell belongs to all of them.
``submissions/<exercise>/given_by_hand.py`` and ``given_with_tape.py`` hold what all that is handed in as such shares.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from harness.grading import FILES, grade, plan
from harness.judge.model import ExerciseResult
from harness.runner.collect import collect
from harness.runner.pool import Runner
from harness.samples import read_label
from harness.spec.model import Exercise

FOLDER = Path(__file__).parent / "submissions"
_CELL = re.compile(r"^# %%[ \t]*(.+?)[ \t]*$", re.MULTILINE)


class Rendering(NamedTuple):
    """One submission: its label as a sample's folder would have it, the file it is handed in as, and its text."""

    label: str
    file: str
    text: str


def renderings(exercise: Exercise) -> Iterator[Rendering]:
    """Every rendering of an exercise, by name; ValueError for a file that makes no promise or has no cells."""
    for path in sorted((FOLDER / exercise.id).glob("*.*.py")):
        head, *parts = _CELL.split(path.read_text(encoding="utf-8"))
        if not parts:
            raise ValueError(f"{path.name}: no cell begins with '# %% <name>'")
        verdict, _, rest = path.stem.partition(".")
        file = f"{rest}.py" if verdict == "pass" else FILES[exercise.task(rest).implementation]
        given = FOLDER / exercise.id / f"given_{file}"
        shared = given.read_text(encoding="utf-8") if given.exists() else ""
        for name, body in zip(parts[::2], parts[1::2], strict=True):
            label = f"{verdict}.{name}" if verdict == "pass" else f"{verdict}.{rest}.{name}"
            read_label(label)
            yield Rendering(label, file, shared + head + body)


def graded_renderings(exercise: Exercise, runner: Runner, seed: int) -> Iterator[tuple[str, ExerciseResult]]:
    """Every rendering's label with what it got."""
    asked = plan(exercise, seed)
    for rendering in renderings(exercise):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, rendering.file).write_text(rendering.text, encoding="utf-8")
            _, graded = grade(asked, collect(Path(folder), exercise.id), runner)
        yield rendering.label, graded.result
