"""results.json as documented, and a gradebook that computes nothing."""

import csv
import json
from pathlib import Path

import pytest

from harness.export.files import replacing
from harness.export.gradebook import write_gradebook
from harness.export.results import write_results
from harness.judge.model import ExerciseResult, Judgement
from harness.store.model import Run, StudentResult

RUN = Run(7, "bubblewrap", {"gradkit": "0.1.0", "tensorflow": "2.21"}, ("01_parabola", "02_first_derivatives"))


def judgement(task: str, score: float) -> Judgement:
    return Judgement(task, "by_hand", "path", "fail", score, 2.0, "step 1 is 2.4", "Which way?", ("sign-flipped",), ())


def student(name: str, *scores: float) -> StudentResult:
    tasks = tuple(judgement(f"task_{number}", score) for number, score in enumerate(scores))
    return StudentResult(
        name, (ExerciseResult("01_parabola", "Walking", tasks), ExerciseResult("02_first_derivatives", "Tapes", tasks))
    )


def written(path: Path, *students: StudentResult) -> str:
    write_results(path / "results.json", RUN, iter(students))
    return (path / "results.json").read_text(encoding="utf-8")


def test_results_have_the_documented_keys_in_the_documented_order(tmp_path: Path) -> None:
    found = json.loads(written(tmp_path, student("ada", 0.5, 1.0)))
    assert list(found) == ["schema", "seed", "sandbox", "versions", "students"]
    (ada,) = found["students"]
    assert list(ada) == ["student", "score", "max_score", "exercises"]
    assert list(ada["exercises"][0])[:4] == ["exercise", "score", "max_score", "tasks"]
    assert ada["exercises"][0]["tasks"][0] == {
        "task": "task_0", "implementation": "by_hand", "status": "fail", "score": 0.5, "max_score": 2.0,
        "mistakes": ["sign-flipped"], "message": "step 1 is 2.4", "hint": "Which way?", "remarks": [],
    }  # fmt: skip
    keys = ["task", "implementation", "status", "score", "max_score", "mistakes", "message"]
    assert list(ada["exercises"][0]["tasks"][0])[:7] == keys
    assert (ada["score"], ada["max_score"]) == (3.0, 8.0)


def test_adding_up_points_leaves_no_noise(tmp_path: Path) -> None:
    assert json.loads(written(tmp_path, student("ada", 0.1, 0.2)))["students"][0]["exercises"][0]["score"] == 0.3


def test_an_empty_list_of_students_is_still_json(tmp_path: Path) -> None:
    assert json.loads(written(tmp_path))["students"] == []


def test_any_name_a_file_system_allows_can_be_written(tmp_path: Path) -> None:
    names = ['"', "\\", "</script>", "Zoë", "a\nb", "\udcff"]
    found = json.loads(written(tmp_path, *(student(name, 1.0) for name in names)))
    assert [one["student"] for one in found["students"]][:5] == names[:5]


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    path.write_text("the last good one")
    with pytest.raises(ZeroDivisionError), replacing(path) as file:
        file.writelines(str(1 / number) for number in (1, 0))
    assert path.read_text() == "the last good one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_no_cell_of_the_gradebook_is_a_formula(tmp_path: Path, name: str) -> None:
    write_gradebook(tmp_path / "gradebook.csv", RUN, [student(name, 1.0)])
    with (tmp_path / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        _, row = csv.reader(file)
    assert row[0] == f"'{name}"


def test_the_gradebook_has_a_row_per_student_and_a_column_per_exercise(tmp_path: Path) -> None:
    write_gradebook(tmp_path / "gradebook.csv", RUN, [student("ada", 0.1, 0.2), student("carl, jr.", 2.0, 2.0)])
    with (tmp_path / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [
            ["student", "total", "max", "01_parabola", "02_first_derivatives"],
            ["ada", "0.6", "8", "0.3", "0.3"],
            ["carl, jr.", "8", "8", "4", "4"],
        ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["ada;=1+1", "ada\t=1+1", "ada|=1+1", 'ada";=1+1'])
def test_no_cell_is_a_formula_wherever_a_spreadsheet_splits(tmp_path: Path, name: str, delimiter: str) -> None:
    write_gradebook(tmp_path / "gradebook.csv", RUN, [student(name, 1.0)])
    with (tmp_path / "gradebook.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file, delimiter=delimiter) for cell in row]
    assert not [cell for cell in cells if cell.startswith("=")]


def test_results_hold_nothing_that_moves_a_terminals_cursor(tmp_path: Path) -> None:
    names = ["\x1b[2J", "\x9b31m", "\u202e", "\x7f", "\u2028"]
    text = written(tmp_path, *(student(name, 1.0) for name in names))
    assert all(line.isprintable() for line in text.split("\n"))
    assert [one["student"] for one in json.loads(text)["students"]] == names
