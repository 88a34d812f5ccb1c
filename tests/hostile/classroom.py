"""A class of hostile submissions with well-behaved students between them, graded as any class is."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import psutil

import harness
from harness.classroom import Settings, Summary, grade_class
from harness.judge.model import Judgement
from harness.runner.collect import students
from harness.runner.model import Limits, Tier
from harness.spec.course import find_course
from harness.store.database import Store
from tests.hostile.submission import RIGHT, Hostile

EXERCISE = "01_parabola"
ROOT = Path(harness.__file__).parents[1]
SOLUTION = ROOT / "solutions" / EXERCISE
HONEST = ("ada", "m-honest", "zoe")
JOBS = 2


class Graded(NamedTuple):
    """What came of a class."""

    judged: dict[str, dict[str, Judgement]]  # by folder, by task
    summary: Summary
    out: Path
    reached: int  # connections to the port that the network's submissions know
    left: list[str]  # command lines of processes that outlived it
    files: list[Path]  # that guests left in the place of temporary files
    marks: list[Path]  # files that submissions made where they may not
    class_before: bytes
    class_after: bytes


def limits(tapes: bool) -> Limits:
    """Short ones; their odd numbers mark this run's processes, whose command lines have them."""
    odd = os.getpid() % 89
    memory = 1000 if tapes else 200 + odd
    calls, loading = (4.0, 10.0) if tapes else (0.8, 3.0)
    return Limits(calls, loading, memory, 20_000, file_mb=8, processes=30 + (os.getpid() // 89) % 30)


def write(place: Path, hostile: Sequence[Hostile], with_tape: bool, scene: dict[str, str]) -> Path:
    """The class's folder."""
    submissions = place / "class"
    for name in HONEST:
        folder = submissions / name / EXERCISE
        folder.mkdir(parents=True)
        (folder / "by_hand.py").write_text(RIGHT)
        if with_tape:
            (folder / "with_tape.py").write_bytes((SOLUTION / "with_tape.py").read_bytes())
    for one in hostile:
        folder = submissions / one.name / EXERCISE
        folder.mkdir(parents=True)
        for name, content in one.files.items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else _filled(content, scene).encode())
        if one.build is not None:
            one.build(folder)
    return submissions


def _filled(text: str, scene: dict[str, str]) -> str:
    for word, thing in scene.items():
        text = text.replace(f"@{word}@", thing)
    return text


def grade(place: Path, tier: Tier, hostile: Sequence[Hostile], *, tapes: bool = False) -> Graded:
    """Grade it, and look around afterwards. ``place`` is empty; its ``tmp`` is where temporary files go."""
    out, mark, chosen = place / "out", place / "marks" / "mark", limits(tapes)
    for folder in ("tmp", "marks"):
        (place / folder).mkdir()
    with _listening() as (port, reached):
        scene = {
            "SOLUTION": str(SOLUTION / "by_hand.py"), "CLASS": str(place / "class"), "OUT": str(out),
            "KIT": str(ROOT / "harness"), "MARK": str(mark), "PORT": str(port),
        }  # fmt: skip
        submissions = write(place, hostile, tapes, scene)
        before = _content(submissions)
        exercise = find_course().load(EXERCISE)
        summary = grade_class(submissions, out, [exercise], Settings(tier, chosen, JOBS, seed=7), lambda *_: None)
    signs = (
        str(mark),
        str(place / "tmp"),
        f'"memory_mb":{chosen.memory_mb},"file_mb":8,"processes":{chosen.processes},',
    )
    return Graded(
        _judged(submissions, out), summary, out, len(reached), _outlived(signs), sorted((place / "tmp").rglob("*")),
        sorted(mark.parent.iterdir()), before, _content(submissions),
    )  # fmt: skip


def _judged(submissions: Path, out: Path) -> dict[str, dict[str, Judgement]]:
    shown = list(students(submissions))
    with Store(out) as store:
        results = list(store.results([name for name, _ in shown], [EXERCISE]))
    return {
        folder.name: {judgement.task: judgement for exercise in result.exercises for judgement in exercise.judgements}
        for (_, folder), result in zip(shown, results, strict=True)
    }


def _content(folder: Path) -> bytes:
    """All that lies in a folder, names and bytes of regular files."""
    pieces: list[bytes] = []
    for path in sorted(folder.rglob("*")):
        pieces.append(os.fsencode(path))
        if path.is_file() and not path.is_symlink():
            pieces.append(path.read_bytes())
    return b"\0".join(pieces)


def _outlived(signs: tuple[str, ...]) -> list[str]:
    """Command lines with one of these in them; what is about to end is given the time to."""
    found = [process for process in psutil.process_iter() if _line(process, signs)]
    _, alive = psutil.wait_procs(found, timeout=5)
    return [line for process in alive if (line := _line(process, signs))]


def _line(process: psutil.Process, signs: tuple[str, ...]) -> str:
    try:
        line = " ".join(process.cmdline())
    except psutil.Error:
        return ""
    return line if any(sign in line for sign in signs) else ""


@contextlib.contextmanager
def _listening() -> Iterator[tuple[int, list[object]]]:
    """A port of this machine, and the connections that come to it."""
    reached: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            with contextlib.suppress(OSError):
                while True:
                    connection, address = server.accept()
                    connection.close()
                    reached.append(address)

        thread = Thread(target=accept, daemon=True)
        thread.start()
        yield server.getsockname()[1], reached
        server.shutdown(socket.SHUT_RDWR)
        thread.join()
