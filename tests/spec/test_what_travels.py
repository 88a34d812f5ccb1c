"""Files that travel with an exercise, and the wrapper that a check's function is called through."""

from pathlib import Path

import pytest

from harness.spec.errors import SpecError
from harness.spec.load import load_exercise
from harness.spec.model import CheckKind

TEXT = """
title = "Weights"
files = ["weights.npz"]

[[tasks]]
name = "f"
kind = "check"
arguments = ["x"]
points = 1
"""
CHECK = """def figures(exercise, task, draw):
    return []


def judge(exercise, task, figure, answer):
    return None
"""


def folder(tmp_path: Path, text: str = TEXT) -> Path:
    (tmp_path / "exercise.toml").write_text(text, encoding="utf-8")
    (tmp_path / "check.py").write_text(CHECK, encoding="utf-8")
    (tmp_path / "weights.npz").write_bytes(b"1")
    return tmp_path


def test_a_file_travels_and_is_part_of_the_fingerprint(tmp_path: Path) -> None:
    before = load_exercise(folder(tmp_path))
    (tmp_path / "weights.npz").write_bytes(b"2")
    assert before.files == ("weights.npz",)
    assert load_exercise(tmp_path).fingerprint != before.fingerprint


@pytest.mark.parametrize(("name", "said"), [("gone.npz", "gone.npz: No such file"), ("../weights.npz", "no")])
def test_a_file_must_lie_beside_the_specification(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(SpecError, match=said) as refused:
        load_exercise(folder(tmp_path, TEXT.replace("weights.npz", name)))
    assert "files" in str(refused.value)


def test_a_wrapper_needs_a_given(tmp_path: Path) -> None:
    text = TEXT.replace('kind = "check"', 'kind = "check"\nthrough = "twice"')
    with pytest.raises(SpecError, match=r"no given\.py"):
        load_exercise(folder(tmp_path, text))
    (tmp_path / "given.py").write_text("def twice(function):\n    return function\n", encoding="utf-8")
    assert load_exercise(tmp_path).task("f").kind == CheckKind("twice")
