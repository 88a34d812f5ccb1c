"""gradebook.csv: one row per student, for a spreadsheet or a learning platform."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from harness.export.files import replacing
from harness.export.results import points
from harness.store.model import Run, StudentResult

FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # what makes a spreadsheet compute a cell instead of showing it


def cell(text: str) -> str:
    """Text that a spreadsheet shows and never computes."""
    return f"'{text}" if text.startswith(FORMULA) else text


def write_gradebook(path: Path, run: Run, students: Iterable[StudentResult]) -> None:
    """Write student, total, maximum and a column per exercise to ``path``, whole or not at all."""
    with replacing(path, newline="") as file:
        table = csv.writer(file, quoting=csv.QUOTE_ALL)  # a spreadsheet may split what is not quoted at a semicolon too
        table.writerow(["student", "total", "max", *(cell(exercise) for exercise in run.exercises)])
        for student in students:
            scores = {result.exercise: result.score for result in student.exercises}
            row = [student.score, student.max_score, *(scores.get(exercise, 0.0) for exercise in run.exercises)]
            table.writerow([cell(student.student), *(f"{points(value):.12g}" for value in row)])
