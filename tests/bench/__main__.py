"""``make bench``: the figures of this machine, as a table."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from harness.runner.sandbox import available
from harness.runner.sandbox.launch import environment
from harness.spec.course import find_course
from tests.bench.classes import Builder, build, by_hand_only, write_calls
from tests.bench.isolation import guests
from tests.bench.measure import Measured, measure
from tests.bench.paths import path_reference

SEED = 7
JOBS = len(os.sched_getaffinity(0))
EXERCISE = "01_parabola"
FOUR = tuple(
    f"exercises/{name}" for name in ("01_parabola", "02_first_derivatives", "03_second_derivatives", "05_height_weight")
)
LIBRARIES = ("TF_", "CUDA_", "OMP_", "OPENBLAS_", "MKL_")  # settings that the floor shares with the guests
Row = tuple[str, str, str]  # what, measured, aim


def class_of_200(scratch: Path) -> Iterator[Row]:
    """The kit against the floor, one after the other, on the same folders."""
    exercise = find_course().load(EXERCISE)
    folders = build(scratch / "both", exercise, 200)
    calls = write_calls(scratch / "calls.json", exercise, SEED)
    alike = {name: value for name, value in environment("/tmp").items() if name.startswith(LIBRARIES)}
    floor = measure("tests.bench.floor", scratch / "calls.json", JOBS, *folders, env=alike)
    kit = graded(scratch, "both")
    yield f"floor: 200 forks of TensorFlow, {calls} calls each, {JOBS} at once", f"{floor.seconds:.1f} s", ""
    yield "gradkit grade, 200 students, both implementations", f"{kit.seconds:.1f} s", ""
    yield "submissions a second", f"{200 / kit.seconds:.1f}", ""
    yield "ratio to the floor", f"{kit.seconds / floor.seconds:.2f}", "≤ 1.5"
    yield "memory of the grading process, 200 students, both", f"{kit.megabytes:.0f} MB", ""


def memory_flat(scratch: Path) -> Iterator[Row]:
    """Memory of the grading process for classes ten times apart."""
    small, large = (graded(scratch, f"by-hand-{students}", by_hand_only, students) for students in (200, 2000))
    yield "memory of the grading process, 200 students, by hand only", f"{small.megabytes:.0f} MB", ""
    yield "memory of the grading process, 2000 students, by hand only", f"{large.megabytes:.0f} MB", ""
    yield "2000 against 200", f"{large.megabytes / small.megabytes:.3f}", "≤ 1.10"


def graded(scratch: Path, name: str, builder: Builder | None = None, students: int = 0) -> Measured:
    """``gradkit grade`` on a class, built first where a builder is given."""
    if builder is not None:
        builder(scratch / name, find_course().load(EXERCISE), students)
    options = ("--exercise", EXERCISE, "--seed", SEED, "--jobs", JOBS)
    return measure("harness.cli", "grade", scratch / name, "--out", scratch / f"{name}-out", *options)


def pytest_run(scratch: Path) -> Iterator[Row]:
    """What a student waits for; the first run fills the caches."""
    del scratch
    for what, aim, arguments in (
        (f"pytest exercises/{EXERCISE}, by hand", "≤ 1 s", (f"exercises/{EXERCISE}", "-k", "by_hand", "--solutions")),
        ("pytest on 01, 02, 03 and 05, with their solutions", "≤ 10 s", (*FOUR, "--solutions")),
        ("pytest exercises/, all sixteen with their solutions", "≤ 40 s", ("exercises", "--solutions")),
    ):
        runs = [measure("pytest", *arguments, "-q") for _ in range(3)]
        best = min(runs)
        yield what, f"{best.seconds:.2f} s, {best.megabytes:.0f} MB", aim


def isolation(scratch: Path) -> Iterator[Row]:
    """A guest with a by-hand file against a bare fork."""
    del scratch
    bare = float(measure("tests.bench.isolation").stdout)
    yield "bare fork: a file run, one call", f"{bare:.1f} ms", ""
    for tier in available():
        cost = guests(tier) - bare
        yield f"a guest over it, {tier}", f"{cost:.1f} ms", "≤ 25 ms"


def certified_paths(scratch: Path) -> Iterator[Row]:
    """Once SymPy is imported: the derivatives are taken first."""
    for name, formula, start, rate, iterations in (
        ("x², 10 000 steps", "x**2", {"x": 1.0}, 0.01, 10_000),
        ("Rosenbrock, 1000 steps", "(1 - x)**2 + 100*(y - x**2)**2", {"x": -1.0, "y": 1.0}, 0.001, 1000),
    ):
        found = path_reference(scratch / str(iterations), formula, start, rate, iterations)
        started = time.perf_counter()
        certified = found.certified.certified
        yield f"certified path, {name}", f"{(time.perf_counter() - started) * 1000:.0f} ms", "≤ 50 ms"
        assert certified


def main() -> None:
    """Measure, and print as it goes."""
    table = Table("", "measured", "aim", title=f"gradkit on {JOBS} processors")
    with tempfile.TemporaryDirectory(prefix="gradkit-bench-") as scratch:
        for part in (certified_paths, isolation, pytest_run, class_of_200, memory_flat):
            for row in part(Path(scratch)):
                print(*row, sep="  ", flush=True)
                table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    main()
