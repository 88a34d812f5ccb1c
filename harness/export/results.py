"""results.json: the documented record of a run, written as it is read so that a large class needs no memory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from harness.export.files import replacing
from harness.judge.model import ExerciseResult, Judgement
from harness.store.model import Run, StudentResult

SCHEMA = 1


def points(value: float) -> float:
    """A sum of points without the noise of adding them up."""
    return round(value, 6)


def write_results(path: Path, run: Run, students: Iterable[StudentResult]) -> None:
    """Write the run to ``path``, whole or not at all."""
    head = {"schema": SCHEMA, "seed": run.seed, "sandbox": run.sandbox, "versions": run.versions}
    with replacing(path) as file:
        file.write(_json(head)[:-1] + ',\n "students": [')
        for number, student in enumerate(students):
            file.write((",\n  " if number else "\n  ") + _json(_student(student)))
        file.write("\n ]}\n")


def _json(value: dict[str, Any]) -> str:
    """One line of JSON, in which what moves a terminal's cursor or turns a line around is written as an escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(letter: str) -> str:
    return letter if letter.isprintable() else json.dumps(letter)[1:-1]


def _student(student: StudentResult) -> dict[str, Any]:
    return {
        "student": student.student,
        "score": points(student.score),
        "max_score": points(student.max_score),
        "exercises": [_exercise(exercise) for exercise in student.exercises],
    }


def _exercise(exercise: ExerciseResult) -> dict[str, Any]:
    return {
        "exercise": exercise.exercise,
        "score": points(exercise.score),
        "max_score": points(exercise.max_score),
        "tasks": [_task(judgement) for judgement in exercise.judgements],
        "remarks": exercise.remarks,
    }


def _task(judgement: Judgement) -> dict[str, Any]:
    return {
        "task": judgement.task,
        "implementation": judgement.implementation,
        "status": judgement.status,
        "score": points(judgement.score),
        "max_score": points(judgement.max_score),
        "mistakes": judgement.mistakes,
        "message": judgement.message,
        "hint": judgement.hint,
        "remarks": judgement.remarks,
    }
