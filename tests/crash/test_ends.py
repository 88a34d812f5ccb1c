"""What keeps a run from going on is said in a sentence, and nothing that was done is lost."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from harness.store.database import FILE, Store
from tests.crash.kills import BY_HAND, ROOT

BROKEN_OFF, USAGE = 3, 2


@pytest.fixture
def submissions(tmp_path: Path) -> Path:
    folder = tmp_path / "class"
    for number in range(3):
        place = folder / f"student-{number}" / "01_parabola"
        place.mkdir(parents=True)
        (place / "by_hand.py").write_text(BY_HAND.format(number=number))
    return folder


def grade(submissions: Path, out: Path, *before: str) -> subprocess.CompletedProcess[str]:
    options = ("--exercise", "01_parabola", "--sandbox", "plain", "--seed", "7")
    command = [*before, sys.executable, "-m", "harness.cli", "grade", str(submissions), "--out", str(out), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def ended(done: subprocess.CompletedProcess[str], code: int, *said: str) -> None:
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert all(words in " ".join(done.stderr.split()) for words in said), done.stderr


def test_a_second_run_in_the_same_folder_is_told_of_the_first(submissions: Path, tmp_path: Path) -> None:
    assert grade(submissions, tmp_path / "out").returncode == 0
    before = (tmp_path / "out" / "results.json").read_bytes()
    with Store(tmp_path / "out"):
        ended(grade(submissions, tmp_path / "out"), USAGE, "being written by another gradkit run")
    assert (tmp_path / "out" / "results.json").read_bytes() == before


@pytest.mark.skipif(shutil.which("bwrap") is None, reason="the folder is made read-only with bubblewrap")
def test_a_folder_that_may_not_be_written_is_named_and_left(submissions: Path, tmp_path: Path) -> None:
    assert grade(submissions, tmp_path / "out").returncode == 0
    before = (tmp_path / "out" / FILE).read_bytes()
    bound = ("bwrap", "--dev-bind", "/", "/", "--ro-bind", str(tmp_path / "out"), str(tmp_path / "out"))
    ended(grade(submissions, tmp_path / "out", *bound), USAGE, "cannot be written", "--out")
    assert (tmp_path / "out" / FILE).read_bytes() == before


@pytest.mark.skipif(shutil.which("prlimit") is None, reason="files are kept small with prlimit")
def test_files_that_may_not_grow_break_the_run_off(submissions: Path, tmp_path: Path) -> None:
    ended(grade(submissions, tmp_path / "out", "prlimit", "--fsize=20000"), BROKEN_OFF, "run the same command again")
    assert grade(submissions, tmp_path / "out").returncode == 0


def test_a_zygote_that_cannot_start_ends_the_run_with_a_sentence(submissions: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from harness.runner.sandbox import launch\n"
        "launch.BOOT = 'raise SystemExit(\"no such library\")'\n"
        "import harness.runner.sandbox as sandbox\n"
        "sandbox.obstacles = lambda: {'plain': None, 'bubblewrap': None}\n"
        "from harness.cli import main\nmain()\n"
    )
    options = ("--exercise", "01_parabola", "--sandbox", "plain")
    command = [sys.executable, "-c", script, "grade", str(submissions), "--out", str(tmp_path / "out"), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    ended(done, BROKEN_OFF, "zygote", "no such library", "gradkit doctor")
