"""Classes to grade: made from the samples and solutions of an exercise, as many students as wanted."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import numpy as np

from harness.demo import hand_in
from harness.grading import FILES, asked, plan
from harness.spec.course import find_course
from harness.spec.model import Exercise
from harness.wire import Argument, Vector

# What a limit ends takes as long as the limit, and what the kit refuses takes it nothing: no measure of it.
LEFT_OUT = ("timeout", "memory", "crash", "output", "unreadable", "forbidden")


def samples(exercise: Exercise) -> list[Path]:
    """Sample hand-ins in scripts, right and mistaken, that end by themselves."""
    solutions = find_course().solutions
    assert solutions is not None
    return [
        path
        for path in sorted((solutions / exercise.id / "samples").iterdir())
        if not path.name.startswith(LEFT_OUT) and ".all" not in path.name and not any(path.glob("*.ipynb"))
    ]


def build(folder: Path, exercise: Exercise, students: int) -> list[Path]:
    """The folders of a class that hands in both scripts of one exercise, each student's file its own."""
    made = []
    for number, sample in enumerate(islice(cycle(samples(exercise)), students)):
        target = folder / f"student-{number:04}" / exercise.id
        hand_in(sample, target)
        for script in target.glob("*.py"):
            script.write_bytes(script.read_bytes() + f"\n# {number}\n".encode())
        made.append(target)
    return made


def by_hand_only(folder: Path, exercise: Exercise, students: int) -> None:
    """A class that hands in the reference solution's by_hand.py: cheap to run, so that a large one can be measured."""
    for number in range(students):
        target = folder / f"student-{number:04}" / exercise.id
        target.mkdir(parents=True)
        text = (find_course().exercises.parent / "solutions" / exercise.id / "by_hand.py").read_text()
        (target / "by_hand.py").write_text(f"{text}\n# {number}\n")


def write_calls(path: Path, exercise: Exercise, seed: int) -> int:
    """Every call that grading makes, for the floor to make the same; how many there are."""
    wanted = plan(exercise, seed)
    calls = [
        (FILES[task.implementation], task.name, [plain(argument) for argument in question.arguments])
        for task in exercise.tasks
        for question in asked(wanted, task)
    ]
    path.write_text(json.dumps(calls))
    return len(calls)


def plain(argument: Argument) -> Any:
    """An argument as JSON."""
    if isinstance(argument, Vector):
        return np.frombuffer(argument.data).reshape(argument.shape).tolist()
    return argument


Builder = Callable[[Path, Exercise, int], object]
