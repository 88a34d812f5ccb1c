"""The commands as they are typed: what they write, and how they end."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RIGHT = """
def f(x):
    return x * x

def df(x):
    return 2 * x

def iteration_table():
    return [(1, 2, 4, 1.6), (2, 1.6, 3.2, 1.28), (3, 1.28, 2.56, 1.024), (4, 1.024, 2.048, 0.8192)]

def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path
"""
OUTPUTS = ("results.json", "gradebook.csv", "index.html")


def gradkit(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "harness.cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def grade(submissions: Path, out: Path, *more: object) -> subprocess.CompletedProcess[str]:
    return gradkit("grade", submissions, "--out", out, "--exercise", "01_parabola", "--sandbox", "plain", *more)


def hand_in(submissions: Path, student: str, by_hand: str) -> None:
    folder = submissions / student / "01_parabola"
    folder.mkdir(parents=True)
    (folder / "by_hand.py").write_text(by_hand)


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    """A class of four: right, mistaken, broken, and with nothing to show."""
    folder = tmp_path / "submissions"
    hand_in(folder, "ada", RIGHT)
    hand_in(folder, "blaise", RIGHT.replace("- learning_rate", "+ learning_rate"))
    hand_in(folder, "carl", RIGHT.replace("def df(x):", "def df(x"))
    (folder / "=emmy").mkdir()
    return folder


def tasks(out: Path) -> dict[str, dict[str, str]]:
    found = json.loads((out / "results.json").read_text())
    return {
        student["student"]: {
            task["task"]: task["status"] for exercise in student["exercises"] for task in exercise["tasks"]
        }
        for student in found["students"]
    }


def refused(done: subprocess.CompletedProcess[str], *said: str, code: int = 2) -> None:
    """The command ended as told, with a sentence and without a traceback."""
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    for words in said:
        assert words in " ".join(done.stderr.split())


# ---------------------------------------------------------------- grading


def test_a_class_is_graded_and_every_task_has_a_row(submissions: Path, tmp_path: Path) -> None:
    done = grade(submissions, tmp_path / "out", "--seed", 7)
    assert done.returncode == 0, done.stderr
    assert str(tmp_path / "out" / "index.html") in done.stdout
    found = tasks(tmp_path / "out")
    assert list(found) == sorted(found)
    assert len({frozenset(row) for row in found.values()}) == 1
    by_hand = ("f", "df", "iteration_table", "gradient_descent")
    assert [found["ada"][task] for task in by_hand] == ["pass"] * 4
    assert [found["blaise"][task] for task in by_hand] == ["pass"] * 3 + ["fail"]
    assert [found["carl"][task] for task in by_hand] == ["unreadable"] * 4
    assert set(found["=emmy"].values()) == {"not_attempted"}
    for name in OUTPUTS:
        assert (tmp_path / "out" / name).stat().st_size > 0
    with (tmp_path / "out" / "gradebook.csv").open(newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["student", "'=emmy", "ada", "blaise", "carl"]


def test_a_second_run_over_unchanged_work_runs_no_student_code(submissions: Path, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    hand_in(submissions, "marker", f"open({str(marks)!r}, 'a').write('run ')\n{RIGHT}")
    grade(submissions, tmp_path / "out")
    before, marked = (tmp_path / "out" / "results.json").read_bytes(), marks.read_text()
    assert marked
    again = grade(submissions, tmp_path / "out")
    assert "0 exercises run" in again.stdout
    assert "5 unchanged" in again.stdout
    regraded = grade(submissions, tmp_path / "out", "--regrade")
    assert "0 exercises run, 5 judged again" in regraded.stdout
    assert marks.read_text() == marked
    assert (tmp_path / "out" / "results.json").read_bytes() == before


@pytest.mark.skipif(shutil.which("bwrap") is None, reason="what was run in bubblewrap is judged again without it")
def test_a_machine_without_the_sandbox_can_judge_again_what_ran_in_it(submissions: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "harness.cli", "grade", str(submissions), "--out", str(tmp_path / "out")]
    command += ["--exercise", "01_parabola"]
    assert subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0
    nowhere = {**os.environ, "PATH": "/nowhere"}
    again = subprocess.run([*command, "--regrade"], cwd=ROOT, env=nowhere, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stderr
    assert "0 exercises run, 4 judged again" in again.stdout


def test_only_what_changed_is_run_again(submissions: Path, tmp_path: Path) -> None:
    grade(submissions, tmp_path / "out")
    (submissions / "blaise" / "01_parabola" / "by_hand.py").write_text(RIGHT)
    done = grade(submissions, tmp_path / "out")
    assert "1 exercises run, 0 judged again, 3 unchanged" in done.stdout
    assert tasks(tmp_path / "out")["blaise"]["gradient_descent"] == "pass"


def test_a_student_who_left_leaves_the_results(submissions: Path, tmp_path: Path) -> None:
    grade(submissions, tmp_path / "out")
    shutil.rmtree(submissions / "carl")
    grade(submissions, tmp_path / "out")
    assert "carl" not in tasks(tmp_path / "out")


def test_the_seed_and_nothing_else_makes_the_results(submissions: Path, tmp_path: Path) -> None:
    for jobs in (1, 3):
        grade(submissions, tmp_path / f"out{jobs}", "--seed", 7, "--jobs", jobs)
    for name in OUTPUTS:
        assert (tmp_path / "out1" / name).read_bytes() == (tmp_path / "out3" / name).read_bytes()


def test_without_a_seed_the_folders_own_is_kept(submissions: Path, tmp_path: Path) -> None:
    seeds = {
        re.search(r"seed (\d+)", grade(submissions, tmp_path / "out").stdout).group(1)  # type: ignore[union-attr]
        for _ in range(2)
    }
    assert len(seeds) == 1


# ---------------------------------------------------------------- bad input


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    refused(grade(tmp_path / "nowhere", tmp_path / "out"), "nowhere does not exist", "one folder per student")
    assert not (tmp_path / "out").exists()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "class.zip").write_text("")
    refused(grade(tmp_path / "class.zip", tmp_path / "out"), "class.zip is no folder")


def test_a_folder_that_may_not_be_looked_into_is_a_usage_error(submissions: Path, tmp_path: Path) -> None:
    script = (
        "import harness.runner.collect as collect\n"
        "class Refusing:\n"
        "    fsencode = staticmethod(collect.os.fsencode)\n"
        "    def scandir(self, _): raise PermissionError(13, 'Permission denied')\n"
        "collect.os = Refusing()\n"
        "from harness.cli import main\nmain()\n"
    )
    command = [sys.executable, "-c", script, "grade", str(submissions), "--out", str(tmp_path / "out")]
    done = subprocess.run([*command, "--sandbox", "plain"], cwd=ROOT, capture_output=True, text=True, check=False)
    refused(done, "submissions: Permission denied", "one folder per student", code=2)
    assert not (tmp_path / "out").exists()


def test_an_empty_class_is_said_to_be_empty(tmp_path: Path) -> None:
    (tmp_path / "submissions").mkdir()
    refused(grade(tmp_path / "submissions", tmp_path / "out"), "no student's folder", "one folder per student")


def test_an_unknown_exercise_brings_the_one_that_was_meant(submissions: Path, tmp_path: Path) -> None:
    refused(
        gradkit("grade", submissions, "--out", tmp_path / "out", "--exercise", "01_parabula", "--sandbox", "plain"),
        "01_parabula", "Did you mean 01_parabola?",
    )  # fmt: skip
    refused(gradkit("table", "parabola"), "Did you mean 01_parabola?")


def test_results_may_not_go_among_the_students(submissions: Path) -> None:
    refused(grade(submissions, submissions / "out"), "would be graded as a student")


@pytest.mark.parametrize("limit", [("--timeout", "inf"), ("--timeout", "nan"), ("--memory", "99999999999999")])
def test_a_limit_that_limits_nothing_is_refused(limit: tuple[str, str], submissions: Path, tmp_path: Path) -> None:
    refused(grade(submissions, tmp_path / "out", *limit), limit[0])
    assert not (tmp_path / "out").exists()


def test_a_cluster_that_cannot_be_is_told_in_a_sentence(submissions: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    refused(grade(submissions, out, "--scheduler", "8786"), "--scheduler '8786' is no address", "tcp://host:8786")
    refused(grade(submissions, out, "--scheduler", "tcp://127.0.0.1:1", "--jobs", 2), "--nthreads")
    script = "import sys\nsys.modules['distributed'] = None\nfrom harness.cli import main\nmain()\n"
    command = [sys.executable, "-c", script, "grade", str(submissions), "--out", str(out), "--scheduler", "tcp://a:1"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    refused(done, "needs Dask", "pip install 'gradkit[cluster]'")
    assert not out.exists()


def test_judging_again_what_was_never_run_is_refused(submissions: Path, tmp_path: Path) -> None:
    refused(grade(submissions, tmp_path / "out", "--regrade"), "without --regrade")


def test_a_damaged_run_is_named_and_left_alone(submissions: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "grades.sqlite").write_bytes(b"something else" * 1000)
    refused(grade(submissions, tmp_path / "out"), "grades.sqlite is damaged", "Move it away")
    assert (tmp_path / "out" / "grades.sqlite").read_bytes() == b"something else" * 1000


def test_without_bubblewrap_isolation_must_be_waived_in_so_many_words(submissions: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "harness.cli", "grade", str(submissions), "--out", str(tmp_path / "out")]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PATH": "/nowhere"}, capture_output=True, text=True, check=False
    )
    refused(done, "bubblewrap", "apt install bubblewrap", "--sandbox plain")


@pytest.mark.skipif(shutil.which("bwrap") is None, reason="the small disk is made with bubblewrap")
def test_a_full_disk_ends_the_run_with_a_sentence(submissions: Path) -> None:
    command = [
        "bwrap",
        "--dev-bind",
        "/",
        "/",
        "--size",
        "300000",
        "--tmpfs",
        "/mnt",
        sys.executable,
        "-m",
        "harness.cli",
    ]
    command += ["grade", str(submissions), "--out", "/mnt", "--exercise", "01_parabola", "--sandbox", "plain"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    refused(done, "/mnt", "Make room", "run the same command again", code=3)


# ---------------------------------------------------------------- the other commands


def test_help_names_every_command() -> None:
    said = gradkit("--help").stdout
    for command in ("grade", "table", "derive", "release", "lint", "new", "doctor"):
        assert command in said


def test_a_terminal_without_the_letters_is_written_to_all_the_same() -> None:
    command = [sys.executable, "-m", "harness.cli", "table", "01_parabola"]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "latin-1"}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert rb"f\u2032(x)" in done.stdout


def test_the_table_is_exact() -> None:
    rows = json.loads(gradkit("table", "01_parabola", "--format", "json").stdout)
    assert "32/25" in json.dumps(rows)
    assert "1.28" in gradkit("table", "01_parabola").stdout


def test_a_derivation_names_its_rules() -> None:
    said = gradkit("derive", "x**2*sin(x)", "--wrt", "x")
    assert said.returncode == 0, said.stderr
    assert "product" in said.stdout
    assert "cos(x)" in said.stdout


def test_a_formula_that_is_none_is_pointed_at() -> None:
    refused(gradkit("derive", "__import__('os')"))
    refused(gradkit("derive", "2x"))
    refused(gradkit("derive", "x", "--wrt", "a b"), "--wrt 'a b' is no variable")


def test_the_doctor_names_sandboxes_and_versions() -> None:
    said = gradkit("doctor").stdout
    assert "plain" in said
    assert "tensorflow" in said


def test_the_doctor_ends_with_one_where_no_sandbox_works() -> None:
    script = (
        "import harness.runner.sandbox as sandbox\n"
        "sandbox.obstacles = lambda: {'bubblewrap': 'it is not there', 'plain': 'neither is this'}\n"
        "from harness.cli import main\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "doctor"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    refused(done, "no sandbox works", code=1)
    assert "it is not there" in done.stdout


# ---------------------------------------------------------------- authors


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of one new exercise."""
    (tmp_path / "exercises").mkdir()
    made = gradkit("new", "17_rolling", "--formula", "x**2/2 + 2*x", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "written  exercises/17_rolling/exercise.toml" in made.stdout
    assert "gradkit lint 17_rolling" in made.stdout
    return tmp_path


def test_a_new_exercise_with_a_formula_is_clean_at_once(course: Path) -> None:
    done = gradkit("lint", cwd=course / "exercises")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("clean: 1 exercises")
    assert gradkit("release", "--check", cwd=course).returncode == 0


def test_an_audit_writes_a_page_for_the_exercise(course: Path) -> None:
    done = gradkit("lint", "--audit", "17_rolling", cwd=course)
    assert (done.returncode, done.stderr) == (0, "")
    assert "17_rolling.html" in (course / "reports" / "audit" / "index.html").read_text()
    assert "Learning rate not used" in (course / "reports" / "audit" / "17_rolling.html").read_text()


def test_findings_are_lines_and_end_with_one(course: Path) -> None:
    statement = course / "exercises" / "17_rolling" / "statement.md"
    statement.write_text(statement.read_text().replace("10.50000 <!--", "10.5001 <!--"))
    done = gradkit("lint", "17_rolling", cwd=course)
    refused(done, "findings in 1 exercises", code=1)
    assert "statement.md, line 32: figure: the statement shows 10.5001, but f(3) is 10.5" in done.stdout
    assert all(re.match(r"(exercises|solutions)/17_rolling/", line) for line in done.stdout.splitlines())


def test_a_new_exercise_takes_nobodys_place(course: Path) -> None:
    refused(gradkit("new", "17_rolling", cwd=course), "17_rolling is there already")
    refused(gradkit("new", "rolling", cwd=course), "two digits and a word")
    refused(gradkit("lint", "17_roling", cwd=course), "Did you mean 17_rolling?")


def test_a_new_exercise_needs_a_course_to_be_in(tmp_path: Path) -> None:
    refused(gradkit("new", "17_rolling", cwd=tmp_path), "no folder exercises", "mkdir exercises")
    assert list(tmp_path.iterdir()) == []
