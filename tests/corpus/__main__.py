"""The judge's record on labelled samples and renderings: ``python -m tests.corpus [SEED]``.

Right ones are accepted or rejected; mistaken ones (labelled with a mistake) are named, named wrongly, not
recognised, or passed, which must never be. Broken ones have no row: ``gradkit lint`` holds them.
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import get_args

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Column, Table

from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.model import ExerciseResult, Status
from harness.runner.model import Limits
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.samples import Label, graded_samples, read_label
from harness.spec.course import Course
from tests.corpus.renderings import graded_renderings

ROOT = Path(__file__).parents[2]
COLUMNS = ("accepted", "rejected", "named", "misnamed", "not recognised", "passed")


def outcome(label: Label, result: ExerciseResult) -> str | None:
    """The column that a sample counts in; None for broken ones."""
    if label.verdict == "pass":
        wrong = [judgement for judgement in result.judgements if judgement.status not in ("pass", "not_attempted")]
        return "rejected" if wrong else "accepted"
    if label.verdict in get_args(Status):
        return None
    (judgement,) = (judgement for judgement in result.judgements if judgement.task == label.task)
    if judgement.status == "pass":
        return "passed"
    if not judgement.mistakes:
        return "not recognised"
    return "named" if label.verdict in judgement.mistakes[:MOST_NAMES] else "misnamed"


def main(seed: int) -> int:
    course = Course(ROOT / "exercises", ROOT / "solutions")
    counts: dict[str, Counter[str]] = {}
    with Runner(available()[0], Limits(seconds_a_call=5.0, memory_mb=1024)) as runner:
        for exercise_id in course.ids():
            counts[exercise_id] = Counter()
            exercise = course.load(exercise_id)
            samples = graded_samples(exercise, ROOT / "solutions", runner, seed)
            for name, result in chain(samples, graded_renderings(exercise, runner, seed)):
                if (column := outcome(read_label(name), result)) is not None:
                    counts[exercise_id][column] += 1
    title = f"labelled samples and renderings, seed {seed}"
    table = Table(Column("exercise", no_wrap=True), *COLUMNS, title=title, box=SIMPLE_HEAD, padding=0)
    for exercise_id, row in counts.items():
        table.add_row(exercise_id, *(str(row[column]) for column in COLUMNS))
    total = sum(counts.values(), Counter())
    table.add_row("all", *(str(total[column]) for column in COLUMNS), style="bold")
    Console().print(table)
    return int(bool(total["rejected"] or total["passed"]))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 7))
