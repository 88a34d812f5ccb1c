"""Writes the report's files: a page for the class, one for each student, their tables, and what the pages load."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from harness.oracle.model import Derivation
from harness.report.filenames import stem
from harness.report.landscape import Landscape, Sampler
from harness.report.markup import engine
from harness.report.path_steps import csv_lines
from harness.report.student_view import Course, derivation_view, downloads, student_page
from harness.report.tally import Tally
from harness.report.text import line
from harness.spec.model import Exercise
from harness.store.model import Run, StudentResult


def write_report(
    out: Path,
    run: Run,
    students: Callable[[], Iterator[StudentResult]],
    exercises: Mapping[str, Exercise],
    derivations: Mapping[str, tuple[Derivation, ...]],
    landscape: Landscape,
    titles: Mapping[str, str] | None = None,
) -> None:
    """Writes ``index.html``, ``students/…``, ``data/…`` and ``assets/…`` in ``out``; OSError where the disk refuses.

    ``students`` is run through once and no result is kept. ``landscape`` maps (exercise, function name, points of shape
    (m, d)) to values of shape (m,), NaN where the function is not defined. ``titles`` are readable names of mistakes.
    Each file is replaced whole or not at all; the same results give the same bytes.
    """
    course = Course(
        exercises=exercises,
        derivations={name: tuple(map(derivation_view, rows)) for name, rows in derivations.items()},
        sampler=Sampler(landscape),
        titles=titles or {},
    )
    facts = run_facts(run)
    for folder in ("students", "data"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    copy_assets(out)
    tally = Tally(run, exercises, course.titles)
    student_template = engine().get_template("student.html")
    for result in students():
        page = student_page(result, course, facts)
        replace(out / "students" / f"{stem(result.student)}.html", [student_template.render(page=page)])
        for table in downloads(result):
            replace(out / "data" / table.name, (f"{row}\n" for row in csv_lines(table.detail)))
        tally.add(result)
    index = engine().get_template("index.html")
    replace(out / "index.html", index.generate(page=tally.page(facts), rows=tally.rows()))


def run_facts(run: Run) -> tuple[tuple[str, str], ...]:
    """How the class was graded, as pairs of a name and a value; no date, so that a run can be repeated exactly."""
    versions = tuple((line(name), line(version)) for name, version in sorted(run.versions.items()))
    return (("seed", str(run.seed)), ("sandbox", line(run.sandbox)), *versions)


def replace(path: Path, pieces: Iterable[str]) -> None:
    """Writes a file beside its place and moves it there, so that no reader meets half a page."""
    draft = path.with_name(f".{path.name}.part")  # one name: what a killed run left is taken by the next one
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def copy_assets(out: Path) -> None:
    """Writes what pages load, into ``assets`` beside them."""
    _copy(files("harness.report") / "assets", out / "assets")


def _copy(source: Traversable, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name)
        else:
            replace(target / entry.name, [entry.read_text(encoding="utf-8")])
