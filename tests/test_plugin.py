"""``pytest exercises/`` as students meet it: the real plugin, in a real pytest, on a copy of the course."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXERCISE = "01_parabola"
MISTAKEN = """
def f(x):
    return x * x

def df(x):
    return 2 * x

def iteration_table():
    raise NotImplementedError

def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] + learning_rate * df(path[-1]))
    return path
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "exercises" / EXERCISE, tmp_path / "exercises" / EXERCISE)
    shutil.copytree(ROOT / "solutions" / EXERCISE, tmp_path / "solutions" / EXERCISE, ignore=lambda *_: ["samples"])
    return tmp_path


def run(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=course, capture_output=True, text=True, check=False)


def by_hand(course: Path) -> Path:
    return course / "exercises" / EXERCISE / "by_hand.py"


def failures(output: str) -> list[str]:
    return [line for line in output.splitlines() if line.startswith("FAILED")]


def test_items_are_named_by_exercise_and_function(course: Path) -> None:
    found = run(course, "exercises", "--collect-only", "-q").stdout.split()
    assert f"exercises/{EXERCISE}/exercise.toml::gradient_descent" in found
    assert f"exercises/{EXERCISE}/exercise.toml::tape_gradient_descent" in found


def test_an_unstarted_function_fails_in_one_line_that_says_what_to_write(course: Path) -> None:
    done = run(course, "exercises", "-k", "by_hand and gradient_descent", "-ra")
    assert done.returncode == 1
    (line,) = failures(done.stdout)
    written = (
        f"write `gradient_descent(start_x, learning_rate, n_iterations)` in exercises/{EXERCISE}/by_hand.py: it returns"
    )
    assert written in done.stdout
    assert line.startswith(f"FAILED exercises/{EXERCISE}/exercise.toml::gradient_descent - write `")
    assert "Traceback" not in done.stdout
    assert "harness/" not in done.stdout


def test_a_wrong_function_says_what_was_observed_and_where_it_first_differs(course: Path) -> None:
    by_hand(course).write_text(MISTAKEN)
    done = run(course, "exercises", "-k", "by_hand and gradient_descent")
    assert done.returncode == 1
    assert "2.4" in done.stdout  # 2 + 0.1·4, where 1.6 is right
    assert "hint:" in done.stdout
    assert "Traceback" not in done.stdout


def test_the_end_shows_progress_per_exercise(course: Path) -> None:
    by_hand(course).write_text(MISTAKEN)
    done = run(course, "exercises", "-k", "by_hand")
    assert re.search(rf"{EXERCISE}\s+2 of 4 functions, [\d.]+ of 5 points", done.stdout)


def test_solutions_pass_and_the_students_files_are_not_run(course: Path) -> None:
    by_hand(course).write_text("raise SystemExit('the student was run')")
    done = run(course, "exercises", "--solutions")
    assert done.returncode == 0, done.stdout
    assert "the student was run" not in done.stdout


def test_the_notebook_is_run_when_asked_for(course: Path) -> None:
    samples = Path("solutions") / EXERCISE / "samples" / "pass.notebook"
    shutil.copytree(ROOT / samples, course / samples)
    by_hand(course).write_text(MISTAKEN)
    done = run(course, "exercises", "--notebook", "-k", "gradient_descent and by_hand")
    assert (
        f"write `gradient_descent(start_x, learning_rate, n_iterations)` in exercises/{EXERCISE}/{EXERCISE}.ipynb"
        in done.stdout
    )
    assert run(course, "exercises", "--notebook", "--solutions").returncode == 0


def test_tasks_are_chosen_by_implementation(course: Path) -> None:
    found = run(course, "exercises", "--collect-only", "-q", "-k", "by_hand").stdout
    assert "gradient_descent" in found
    assert "tape_" not in found
    found = run(course, "exercises", "--collect-only", "-q", "-k", "keras").stdout
    assert "::keras_gradient_descent" in found
    assert "::tape_" not in found


def test_the_first_failure_ends_the_run_when_asked_to(course: Path) -> None:
    done = run(course, "exercises", "-x", "-k", "by_hand", "-ra")
    assert len(failures(done.stdout)) == 1


def test_what_failed_last_is_run_alone(course: Path) -> None:
    by_hand(course).write_text(MISTAKEN)
    command = [sys.executable, "-m", "pytest", "exercises", "-k", "by_hand"]
    subprocess.run(command, cwd=course, capture_output=True, check=False)
    again = subprocess.run([*command, "--lf"], cwd=course, capture_output=True, text=True, check=False)
    assert "2 failed" in again.stdout
    assert "passed" not in again.stdout.splitlines()[-1]


def test_spread_over_processes_it_says_the_same(course: Path) -> None:
    by_hand(course).write_text(MISTAKEN)
    alone, spread = (run(course, "exercises", "-k", "by_hand", "-ra", *more) for more in ([], ["-n", "2"]))
    assert re.search(rf"{EXERCISE}\s+2 of 4 functions.*", spread.stdout)
    assert {line.split(" - ")[0] for line in failures(spread.stdout)} == {
        line.split(" - ")[0] for line in failures(alone.stdout)
    }


@pytest.mark.parametrize("argument", ["exercises", f"exercises/{EXERCISE}", f"exercises/{EXERCISE}/exercise.toml", "."])
def test_nothing_a_student_wrote_is_imported_by_pytest(course: Path, argument: str) -> None:
    folder = course / "exercises" / EXERCISE
    for place in (folder, folder / "tests"):
        place.mkdir(exist_ok=True)
        for name in ("conftest.py", "test_mine.py", "__init__.py"):
            (place / name).write_text("raise SystemExit('pytest imported it')")
    done = run(course, argument, "-k", "by_hand", "--doctest-modules")
    assert done.returncode == 1, done.stdout
    assert "pytest imported it" not in done.stdout + done.stderr


def test_a_bad_specification_is_one_error_without_a_traceback(course: Path) -> None:
    spec = course / "exercises" / EXERCISE / "exercise.toml"
    spec.write_text(spec.read_text().replace('formula = "x**2"', 'formula = "x**"'))
    done = run(course, "exercises")
    assert done.returncode == 2
    assert "exercise.toml" in done.stdout
    assert "formula" in done.stdout
    assert "Traceback" not in done.stdout


def test_tensorflow_is_not_imported_for_work_by_hand(course: Path) -> None:
    (course / "spy.py").write_text(
        "import sys\ndef pytest_unconfigure():\n    print('heavy:', {'tensorflow', 'keras'} & set(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "spy", "exercises", "-k", "by_hand", "--solutions"],
        cwd=course, env={"PYTHONPATH": str(course), "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "heavy: set()" in done.stdout


def test_where_there_is_no_course_the_plugin_adds_no_options(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text("def pytest_addoption(parser): parser.addoption('--seed')")
    (tmp_path / "test_it.py").write_text("def test_it(pytestconfig): assert pytestconfig.getoption('--seed') == '5'")
    done = run(tmp_path, "--seed", "5")
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_students_code_says_does_not_move_the_terminals_cursor(course: Path) -> None:
    by_hand(course).write_text("def f(x): raise ValueError('\\x1b[2J\\x9b31m\\u202e')\n")
    said = run(course, "-k", "by_hand").stdout
    assert r"\x1b[2J\x9b31m\u202e" in said
    assert not {"\x1b", "\x9b", "\u202e"} & set(said)


def test_a_solution_that_is_missing_is_told_by_each_function_and_ends_nothing_else(course: Path) -> None:
    shutil.copytree(ROOT / "exercises" / "02_first_derivatives", course / "exercises" / "02_first_derivatives")
    done = run(course, "exercises", "--solutions", "-k", "by_hand")
    assert done.returncode == 1, done.stdout
    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert re.search(rf"{EXERCISE}\s+4 of 4 functions", done.stdout)
    assert "solutions/02_first_derivatives" in done.stdout


def test_a_machine_that_starts_no_guest_is_told_to_a_student_without_a_traceback(course: Path) -> None:
    (course / "lame.py").write_text(
        "from harness.runner.errors import RunnerError\nfrom harness.runner.sandbox.plain import Plain\n"
        "def launch(*_):\n    raise RunnerError('plain', 'it does not work here', 'Run gradkit doctor')\n"
        "Plain.launch = launch\n"
    )
    by_hand(course).write_text(MISTAKEN)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "lame", "exercises", "-k", "by_hand"],
        cwd=course, env={"PYTHONPATH": str(course), "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stdout
    assert "it does not work here. Run gradkit doctor" in done.stdout
    assert "Traceback" not in done.stdout
    assert "harness/" not in done.stdout


def test_a_fault_of_the_kit_beside_a_right_function_is_no_failure(course: Path) -> None:
    (course / "lame.py").write_text("import harness.grading\nharness.grading.agreements = lambda *_: 1 / 0\n")
    by_hand(course).write_text(MISTAKEN)
    chosen = ["exercises", "-k", "by_hand and df"]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "lame", *chosen],
        cwd=course, env={"PYTHONPATH": str(course), "PATH": ""}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
