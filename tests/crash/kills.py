"""Kills a run with SIGKILL again and again, lets it go on, and compares it with an undisturbed one."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EXERCISE = "01_parabola"
BY_HAND = """
import random
def f(x): return x * x + ({number} % 3 == 1)
def df(x):
    if {number} % 4 == 2: raise ValueError(random.random())
    return 2 * x
def iteration_table():
    return [(1, 2, 4, 1.6), (2, 1.6, 3.2, 1.28), (3, 1.28, 2.56, 1.024), (4, 1.024, 2.048, 0.8192)]
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations):
        path.append(path[-1] - learning_rate * df(path[-1]))
    return path
"""


class Killed(NamedTuple):
    """What a series of kills came to."""

    kills: int  # that hit a run before its end
    compared: int  # runs that were brought to their end after kills, and compared
    different: list[str]  # files that are not as they should be
    seconds: float  # of an undisturbed run


def kill(scratch: Path, kills: int, seed: int, students: int = 12, sandbox: str = "plain") -> Killed:
    """Hit so many runs before their end; some of them are killed several times before they may go on."""
    draw = random.Random(seed)
    _class(scratch / "class", students)
    started = time.perf_counter()
    _end(scratch, "whole", sandbox)
    seconds = time.perf_counter() - started
    wanted, different, hit, compared = _files(scratch / "whole"), [], 0, 0
    while hit < kills:
        out = f"out{compared}"
        for _ in range(min(kills - hit, draw.randint(1, 6))):
            if not _killed(scratch, out, sandbox, draw.uniform(0, seconds)):
                break
            hit += 1
        _end(scratch, out, sandbox)
        different += [f"{out}/{name}" for name in _differences(wanted, _files(scratch / out))]
        compared += 1
    return Killed(hit, compared, different, seconds)


def _class(folder: Path, students: int) -> None:
    for number in range(students):
        place = folder / f"student-{number:03}" / EXERCISE
        place.mkdir(parents=True)
        (place / "by_hand.py").write_text(BY_HAND.format(number=number))


def _command(scratch: Path, out: str, sandbox: str) -> list[str]:
    options = ("--exercise", EXERCISE, "--sandbox", sandbox, "--seed", "7", "--jobs", "2")
    return [sys.executable, "-m", "harness.cli", "grade", str(scratch / "class"), "--out", str(scratch / out), *options]


def _end(scratch: Path, out: str, sandbox: str) -> None:
    subprocess.run(_command(scratch, out, sandbox), cwd=ROOT, check=True, capture_output=True)


def _killed(scratch: Path, out: str, sandbox: str, after: float) -> bool:
    """Whether the run was still going when it was killed."""
    with subprocess.Popen(_command(scratch, out, sandbox), cwd=ROOT, stdout=subprocess.DEVNULL) as run:
        try:
            run.wait(after)
        except subprocess.TimeoutExpired:
            run.kill()
            return True
    return False


def _files(out: Path) -> dict[str, bytes]:
    """Every file of the results but the database, which holds the same rows in another order."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file() and not path.name.startswith("grades.sqlite")
    }


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> Iterator[str]:
    for name in sorted({*one, *other}):
        if one.get(name) != other.get(name):
            yield name
