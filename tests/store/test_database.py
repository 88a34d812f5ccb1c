"""The store keeps a run whole through kills, and says plainly what keeps it from doing so."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from harness.judge.model import Check, Difference, ExerciseResult, Judgement, NumberRow, NumbersDetail
from harness.store.database import FILE, Store
from harness.store.errors import BrokenOff, StoreError
from harness.store.model import Load, Observation, Observed
from harness.wire import Absent, Fault, Loaded, Nothing, Raised, Returned, Stopped

ROOT = Path(__file__).parents[2]
OBSERVED = Observed(
    loads=(Load("by_hand.py", Loaded(1, ("f", "df"), (), (), "")),),
    observations=(
        Observation("f", "a", Returned(2, Nothing(), "", (), 0, 0)),
        Observation("f", "b", Raised(3, Fault("ValueError", "no", ()), "printed", ())),
        Observation("df", "a", Absent(4, ("f",))),
        Observation("df", "b", Stopped("timeout", "10 s")),
    ),
)


def result(exercise: str = "01_parabola", score: float = 1.0) -> ExerciseResult:
    row = NumberRow("f(3)", "9.0", "9", "9", 0.0, 1e-15, True)
    check = Check(
        True, (("x", "3"),), "pass", 1.0, "", ("sign-flipped",), Difference(1, 0, 2.0, 3.0, 1e-9), NumbersDetail((row,))
    )
    judgement = Judgement("f", "by_hand", "value", "pass", score, 2.0, "right", "", (), (check,))
    return ExerciseResult(exercise, "Walking", (judgement,), ("a remark",))


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("ada", "01_parabola", "hash", ("seen", "judged"), OBSERVED, result())
    with Store(tmp_path) as store:
        assert store.observed("ada", "01_parabola", "seen") == OBSERVED
        assert store.judged("ada", "01_parabola") == "judged"
        (student,) = store.results(["ada"], ["01_parabola"])
        assert student.exercises == (result(),)


def test_an_observation_under_another_key_is_no_observation(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("ada", "01_parabola", "hash", ("seen", "judged"), OBSERVED, result())
        assert store.observed("ada", "01_parabola", "another") is None
        assert store.observed("carl", "01_parabola", "seen") is None


def test_putting_again_replaces_everything(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("ada", "01_parabola", "hash", ("seen", "judged"), OBSERVED, result())
        store.put("ada", "01_parabola", "other", ("anew", "judged anew"), Observed(), result(score=0.0))
        assert store.observed("ada", "01_parabola", "anew") == Observed()
        assert store.judged("ada", "01_parabola") == "judged anew"
        assert [student.score for student in store.results(["ada"], ["01_parabola"])] == [0.0]


def test_results_come_in_the_order_asked_for_whatever_the_order_of_filing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        for student in ("zeno", "ada"):
            for exercise in ("02", "01", "09"):
                store.put(student, exercise, "", ("", ""), Observed(), result(exercise))
        found = list(store.results(["ada", "zeno"], ["01", "02"]))
    assert [student.student for student in found] == ["ada", "zeno"]
    assert [[exercise.exercise for exercise in student.exercises] for student in found] == [["01", "02"]] * 2


def test_a_second_run_in_the_same_folder_is_refused_while_the_first_lasts(tmp_path: Path) -> None:
    with Store(tmp_path), pytest.raises(StoreError, match="being written by another gradkit run"):
        Store(tmp_path)
    Store(tmp_path).close()


def test_a_file_that_is_no_database_is_named_and_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database, but something dear to its owner" * 100)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(StoreError, match=r"grades\.sqlite is damaged .* Move it away"):
        Store(tmp_path)
    assert (tmp_path / FILE).read_bytes() == before


def test_a_database_with_a_page_overwritten_is_called_damaged(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        for number in range(50):
            store.put(f"student {number}", "01_parabola", "", ("", ""), OBSERVED, result())
    content = bytearray((tmp_path / FILE).read_bytes())
    content[8192:20000] = b"\xff" * (20000 - 8192)
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"):
        Store(tmp_path)


def test_a_blob_that_is_no_record_is_called_damaged(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.put("ada", "01_parabola", "", ("seen", ""), OBSERVED, result())
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE judgements SET result = x'00'")
        database.execute("UPDATE observations SET outcome = x'00'")
    database.close()
    with Store(tmp_path) as store:
        with pytest.raises(StoreError, match="is damaged"):
            list(store.results(["ada"], ["01_parabola"]))
        with pytest.raises(StoreError, match="is damaged"):
            store.observed("ada", "01_parabola", "seen")


def test_a_run_of_another_schema_is_left_alone(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.remember(schema="99")
    with pytest.raises(StoreError, match="another version of gradkit"):
        Store(tmp_path)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="out cannot be written"):
        Store(tmp_path / "out")


WRITER = """
import sys
from pathlib import Path
from tests.store.test_database import OBSERVED, result
from harness.store.database import Store
with Store(Path(sys.argv[1])) as store:
    for number in range(100_000):
        keys = (str(number), str(number))
        store.put(f"student {number % 7}", "01_parabola", "", keys, OBSERVED, result(score=number))
        print(number, flush=True)
"""


def test_a_killed_run_leaves_each_row_whole_and_none_lost(tmp_path: Path) -> None:
    last = -1
    for kill_after in (1, 2, 5, 17, 40):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, tmp_path], stdout=subprocess.PIPE, text=True, cwd=ROOT
        ) as writer:
            assert writer.stdout is not None
            for _ in range(kill_after):
                last = int(writer.stdout.readline())
            writer.kill()
        with Store(tmp_path) as store:
            latest = store.judged(f"student {last % 7}", "01_parabola")
            assert latest is not None
            assert int(latest) >= last
            for student in store.results([f"student {number}" for number in range(7)], ["01_parabola"]):
                for exercise in student.exercises:
                    number = str(int(exercise.score))
                    assert store.judged(student.student, "01_parabola") == number
                    assert store.observed(student.student, "01_parabola", number) == OBSERVED


TINY = """
import sys
from pathlib import Path
from tests.store.test_database import OBSERVED, result
from harness.store.database import Store
from harness.store.errors import StoreError
folder = Path(sys.argv[1])
try:
    with Store(folder) as store:
        for number in range(100_000):
            store.put(f"student {number}", "01_parabola", "", ("seen", "judged"), OBSERVED, result())
except StoreError as error:
    print(type(error).__name__, error, sep="|")
with Store(folder) as store:
    kept = sum(store.observed(f"student {done}", "01_parabola", "seen") == OBSERVED for done in range(number))
print(number, kept)
"""
OPEN = """
import sys
from pathlib import Path
from harness.store.database import Store
from harness.store.errors import StoreError
try:
    Store(Path(sys.argv[1]))
except StoreError as error:
    print(error)
"""
needs_bubblewrap = pytest.mark.skipif(shutil.which("bwrap") is None, reason="mounts are made with bubblewrap")


def _mounted(*mount: str, script: str) -> str:
    command = ["bwrap", "--dev-bind", "/", "/", *mount, sys.executable, "-c", script, "/mnt"]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


@needs_bubblewrap
def test_a_full_disk_breaks_the_run_off_and_loses_nothing_done() -> None:
    said, counted = _mounted("--size", "1000000", "--tmpfs", "/mnt", script=TINY).splitlines()
    assert said.startswith(BrokenOff.__name__)
    assert "grades.sqlite" in said
    assert "run the same command again" in said
    put, kept = map(int, counted.split())
    assert kept == put > 10


@needs_bubblewrap
def test_a_folder_that_may_not_be_written_is_named(tmp_path: Path) -> None:
    said = _mounted("--ro-bind", str(tmp_path), "/mnt", script=OPEN)
    assert "cannot be written" in said
    assert "--out" in said


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are looked up in /proc")
def test_a_run_that_is_refused_is_not_kept_open(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match="damaged"):
        Store(tmp_path)
    links = (Path("/proc/self/fd") / entry for entry in os.listdir("/proc/self/fd"))
    assert not any(FILE in os.readlink(link) for link in links if link.is_symlink())
