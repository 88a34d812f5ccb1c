"""A key changes with whatever would change what it stands for, and with nothing else."""

from pathlib import Path

from small import SPEC, small_exercise

from harness.store.keys import judgement_key, surroundings


def test_what_student_code_may_read_or_wait_for_changes_its_surroundings(tmp_path: Path) -> None:
    before = surroundings(small_exercise(tmp_path / "20_small"))
    assert surroundings(small_exercise(tmp_path / "20_small", table="2")) != before
    assert surroundings(small_exercise(tmp_path / "20_small", SPEC + "patience = 3\n")) != before


def test_what_only_the_judge_reads_does_not(tmp_path: Path) -> None:
    before = surroundings(small_exercise(tmp_path / "20_small"))
    assert surroundings(small_exercise(tmp_path / "20_small", SPEC.replace("points = 1", "points = 4"))) == before


def test_a_judgement_depends_on_what_was_seen_on_the_exercise_and_on_what_judges() -> None:
    keys = {judgement_key(seen, written, {"sympy": by}) for seen in "ab" for written in "ab" for by in "12"}
    assert len(keys) == 8
