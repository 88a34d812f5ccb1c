"""The workers of a Dask cluster come to what threads come to, and are told what keeps them from it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from distributed import Client
from small import small_exercise

from harness import cluster as module
from harness.agreed import agree, agreed_on
from harness.classroom import Settings, Summary, grade_class
from harness.cluster import Cluster
from harness.runner import pool
from harness.runner.errors import RunnerError
from harness.runner.model import Limits
from harness.spec.load import load_exercise
from harness.spec.model import Exercise

ROOT = Path(__file__).parents[1]
DASK = Path(sys.executable).with_name("dask")
PATIENCE = 60  # seconds until a scheduler has said where it is, and a worker has come


def start(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([DASK, *words, "--no-dashboard"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(PATIENCE)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler."""
    said = tmp_path_factory.mktemp("scheduler") / "address.json"
    scheduler = start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(said))
    until = time.monotonic() + PATIENCE
    while not said.exists():
        assert time.monotonic() < until, "the scheduler did not start"
        time.sleep(0.1)  # between looks: a file is all that tells of it
    yield json.loads(said.read_text())["address"]
    end(scheduler)


@pytest.fixture(scope="module")
def address(empty: str) -> Iterator[str]:
    """The same, with a worker of two threads."""
    worker = start("worker", empty, "--nworkers", "1", "--nthreads", "2")
    with Client(empty, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(1, PATIENCE)
    yield empty
    end(worker)


@pytest.fixture
def working(address: str) -> Iterator[Cluster]:
    with Cluster(address) as cluster:
        yield cluster


def test_a_scheduler_without_workers_is_told_how_they_are_started(empty: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 3)
    with pytest.raises(RunnerError, match=f"has no workers. Start some with: dask worker {empty}"):
        Cluster(empty)


def test_every_piece_is_done_once_and_drawn_only_as_fast_as_it_is_done(working: Cluster) -> None:
    drawn = []

    def pieces() -> Iterator[int]:
        for number in range(60):
            drawn.append(number)
            yield number

    done = []
    for square in working.run(lambda number: number * number, pieces()):
        done.append(square)
        assert len(drawn) <= len(done) + 2 * module.AHEAD
    assert sorted(done) == [number * number for number in range(60)]


def test_an_error_ends_the_work_and_is_raised(working: Cluster) -> None:
    with pytest.raises(ZeroDivisionError):
        list(working.run(lambda number: 1 // (number - 5), range(1_000_000)))


def test_what_a_lost_worker_had_begun_is_done_by_the_next(working: Cluster, tmp_path: Path) -> None:
    def fatal(number: int) -> int:
        if number == 3 and not (tmp_path / "killed").exists():
            (tmp_path / "killed").touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert sorted(working.run(fatal, range(12))) == list(range(12))


def hand_in(place: Path) -> Exercise:
    """A class of three, and an exercise of one function with a file that travels."""
    for student, script in (
        ("ada", "def f(x):\n    return float(open('table.csv').read())\n"),
        ("blaise", "def f(x):\n    return 8\n"),
        ("carl", "def f(x):\n    while True: pass\n"),
    ):
        folder = place / "class" / student / "20_small"
        folder.mkdir(parents=True)
        (folder / "by_hand.py").write_text(script)
    return small_exercise(place / "exercises" / "20_small")


def grade(place: Path, out: str, executor: Cluster | None, regrade: bool = False) -> Summary:
    exercise = load_exercise(place / "exercises" / "20_small")
    settings = Settings("plain", Limits(seconds_a_call=1), 1, seed=7, regrade=regrade)
    return grade_class(place / "class", place / out, [exercise], settings, lambda *_: None, executor)


def test_a_class_gets_the_same_from_a_cluster_and_from_threads(working: Cluster, tmp_path: Path) -> None:
    hand_in(tmp_path)
    assert [grade(tmp_path, out, by).ran for out, by in (("here", None), ("there", working))] == [3, 3]
    for name in ("results.json", "gradebook.csv"):
        assert (tmp_path / "there" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
    assert grade(tmp_path, "there", working)._replace(out=tmp_path) == Summary(3, 0, 0, 3, 0, 7, tmp_path)
    assert grade(tmp_path, "there", working, regrade=True).judged == 3


def test_no_runner_is_left_open_on_a_worker(working: Cluster, tmp_path: Path) -> None:
    hand_in(tmp_path)
    grade(tmp_path, "out", working)
    (tmp_path / "class" / "blaise" / "20_small" / "by_hand.py").write_text("def f(x):\n    return 9\n")
    assert grade(tmp_path, "out", working).ran == 1  # what was handed in again
    (closed,) = working.everywhere(lambda: [one._closed for one in pool._received.values()]).values()
    assert closed
    assert all(closed)


def test_the_command_grades_the_course_on_a_cluster(address: str, tmp_path: Path) -> None:
    folder = tmp_path / "class" / "ada" / "12_two_variables"
    shutil.copytree(ROOT / "solutions" / folder.name, folder, ignore=shutil.ignore_patterns("samples"))
    command = [sys.executable, "-m", "harness.cli", "grade", tmp_path / "class", "--out", tmp_path / "out"]
    command += ["--exercise", folder.name, "--sandbox", "plain", "--scheduler", address]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    (student,) = json.loads((tmp_path / "out" / "results.json").read_text())["students"]
    assert student["score"] == student["exercises"][0]["max_score"] > 0


def test_a_worker_with_another_course_or_version_is_named(working: Cluster, tmp_path: Path) -> None:
    before = agreed_on([hand_in(tmp_path)])
    spec = tmp_path / "exercises" / "20_small" / "exercise.toml"
    spec.write_text(spec.read_text() + "\n")
    now = agreed_on([load_exercise(spec.parent)])
    newer = now._replace(facts=tuple((name, "9.9" if name == "sympy" else found) for name, found in now.facts))
    working.everywhere(partial(agree, now))
    away = now._replace(folders=(("20_small", tmp_path / "elsewhere"),))
    for wrong, named in (
        (before, "20_small is not the exercise that grading began with"),
        (newer, r"it has sympy .*, and grading began with 9\.9"),
        (away, "there is no exercise in .*elsewhere"),
    ):
        with pytest.raises(RunnerError, match=named) as raised:
            working.everywhere(partial(agree, wrong))
        assert str(raised.value).startswith("the worker tcp://")
        with pytest.raises(RunnerError, match=named):  # one that came later
            list(working.run(lambda wrong: agree(wrong), [wrong] * 3))


@pytest.mark.parametrize("wrong", ["nonsense", "ucx://somewhere:1", "tcp://somewhere:port", ""])
def test_what_is_no_address_is_a_value_error(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Cluster(wrong)


def test_where_nobody_answers_the_next_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SECONDS_TO_CONNECT", 1)
    with pytest.raises(RunnerError, match=r"does not answer\. Start it with: dask scheduler"):
        Cluster("tcp://127.0.0.1:1")


def test_a_scheduler_that_asks_for_certificates_is_told_of_where_there_are_none() -> None:
    with pytest.raises(RunnerError, match=r"distributed\.comm\.tls"):
        Cluster("tls://127.0.0.1:1")
