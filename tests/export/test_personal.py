"""One student's own sheet, from the release to the grade."""

import json
import re
import shutil
from pathlib import Path

import pytest
import sympy
from typer.testing import CliRunner

from harness.cli import app
from harness.export.personal import personal_release
from harness.export.release import ReleaseError
from harness.runner.sandbox import available
from harness.spec.load import load_exercise
from harness.spec.variants import questions

ROOT = Path(__file__).parents[2]
DRILLS = "13_differentiation_drills"


def released(out: Path, student: str) -> Path:
    """The student's own folder of the drills."""
    arguments = ["release", "--student", student, "--seed", "5", "--out", str(out)]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    return out / DRILLS


def worked(folder: Path) -> str:
    """The right answers to a folder's own sheet, by SymPy."""
    (task,) = load_exercise(folder).tasks
    x, y = sympy.symbols("x y")
    answers = {
        question.id: str(
            sympy.diff(sympy.sympify(question.function.formula, {"x": x, "y": y, "ln": sympy.log}), *question.wrt)
        )
        for question in questions(task)
    }
    return f"def answers():\n    return {answers!r}\n"


@pytest.fixture(autouse=True)
def in_the_course(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_a_student_gets_a_statement_a_notebook_and_a_spec_of_the_same_sheet(tmp_path: Path) -> None:
    folder = released(tmp_path, "ada")
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{DRILLS}.ipynb", "by_hand.py", "exercise.toml", "statement.md",
    ]  # fmt: skip
    statement = (folder / "statement.md").read_text(encoding="utf-8")
    assert statement != (ROOT / "exercises" / DRILLS / "statement.md").read_text(encoding="utf-8")
    table = statement.partition("<!-- questions -->")[2].partition("<!-- /questions -->")[0].strip()
    cells = json.loads((folder / f"{DRILLS}.ipynb").read_text(encoding="utf-8"))["cells"]
    assert any(table in "".join(cell["source"]) for cell in cells)
    (task,) = load_exercise(folder).tasks
    assert table.count("\n") == len(questions(task)) + 1


def test_a_class_is_graded_by_each_ones_own_sheet(tmp_path: Path) -> None:
    for student in ("ada", "ben"):
        answers = worked(released(tmp_path / "out" / student, student))
        handed_in = tmp_path / "class" / student / DRILLS
        handed_in.mkdir(parents=True)
        (handed_in / "by_hand.py").write_text(answers, encoding="utf-8")
    copied = tmp_path / "class" / "cem" / DRILLS
    copied.mkdir(parents=True)
    (copied / "by_hand.py").write_text(answers, encoding="utf-8")  # ben's
    out = tmp_path / "graded"
    arguments = ["grade", str(tmp_path / "class"), "--out", str(out), "--exercise", DRILLS, "--sandbox", available()[0]]
    for more in (["--variants", "5"], ["--regrade"]):  # the folder remembers the variants
        done = CliRunner().invoke(app, [*arguments, *more])
        assert done.exit_code == 0, done.output
        found = json.loads((out / "results.json").read_text(encoding="utf-8"))
        scores = {student["student"]: student["score"] for student in found["students"]}
        assert scores["ada"] == scores["ben"] == 12
        assert scores["cem"] < 12


@pytest.mark.parametrize(
    "arguments", [["--student", "ada"], ["--seed", "5"], ["--student", " ", "--seed", "5", "--out", "."]]
)
def test_half_an_order_is_refused(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, ["release", *arguments])
    assert done.exit_code != 0
    assert "--student NAME --seed N --out FOLDER" in done.output.replace("\n", " ")


def test_a_course_without_variants_has_none_to_give(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match="no exercise has variants"):
        personal_release(tmp_path, tmp_path, 5, "ada", tmp_path / "out")


def test_a_formula_between_single_quotes_becomes_the_students_too(tmp_path: Path) -> None:
    course = tmp_path / "exercises" / DRILLS
    shutil.copytree(ROOT / "exercises" / DRILLS, course)
    spec = (course / "exercise.toml").read_text(encoding="utf-8")
    (course / "exercise.toml").write_text(re.sub('formula = "([^"]*)"', r"formula = '\1'", spec), encoding="utf-8")
    personal_release(course.parent, ROOT / "solutions", 5, "ada", tmp_path / "out")
    (own,), (same,) = (load_exercise(place).tasks for place in (tmp_path / "out" / DRILLS, released(tmp_path, "ada")))
    assert [q.function.formula for q in questions(own)] == [q.function.formula for q in questions(same)]


def test_files_that_are_no_text_and_the_exercises_own_check_are_given_as_they_are(tmp_path: Path) -> None:
    course = tmp_path / "exercises" / DRILLS
    shutil.copytree(ROOT / "exercises" / DRILLS, course)
    spec = (course / "exercise.toml").read_text(encoding="utf-8")
    (course / "exercise.toml").write_text(f'files = ["weights.npz"]\n{spec}', encoding="utf-8")
    (course / "weights.npz").write_bytes(bytes(range(256)) + b"\r\n")
    (course / "check.py").write_bytes(b"# the exercise's own\r\n")
    written = personal_release(course.parent, ROOT / "solutions", 5, "ada", tmp_path / "out")
    own = tmp_path / "out" / DRILLS
    assert sorted(written) == sorted(own.iterdir())
    for name in ("weights.npz", "check.py"):
        assert (own / name).read_bytes() == (course / name).read_bytes()
