"""A key changes with whatever would change what it stands for, and with nothing else."""

import shutil
from pathlib import Path

from harness.spec.load import load_exercise
from harness.spec.model import Exercise
from harness.store.keys import judgement_key, surroundings

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


def exercise(folder: Path, spec: str = SPEC, table: str = "1") -> Exercise:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "exercise.toml").write_text(spec)
    (folder / "table.csv").write_text(table)
    return load_exercise(folder)


def test_what_student_code_may_read_or_wait_for_changes_its_surroundings(tmp_path: Path) -> None:
    before = surroundings(exercise(tmp_path / "20_small"))
    assert surroundings(exercise(tmp_path / "20_small", table="2")) != before
    assert surroundings(exercise(tmp_path / "20_small", SPEC + "patience = 3\n")) != before


def test_what_only_the_judge_reads_does_not(tmp_path: Path) -> None:
    before = surroundings(exercise(tmp_path / "20_small"))
    assert surroundings(exercise(tmp_path / "20_small", SPEC.replace("points = 1", "points = 4"))) == before


def test_a_judgement_depends_on_what_was_seen_on_the_exercise_and_on_what_judges() -> None:
    keys = {judgement_key(seen, written, {"sympy": by}) for seen in "ab" for written in "ab" for by in "12"}
    assert len(keys) == 8
