"""Figures in a statement.md that stand beside their label are the oracle's.

A label is an HTML comment, which no reader of the page sees: ``ends at 1.6 <!-- = gradient_descent(2, 0.1, 1)[1] -->``.
It speaks of the numbers just before it in its line, or its cell of a table, as many as the oracle answers with. One
with decimals must be the oracle's, rounded to these decimals; one without must be exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from harness.lint.expected import WITHOUT_NUMBERS, Answer, LabelError, answer_to, expected, flat
from harness.lint.model import Finding, Lesson
from harness.spec.model import Figure, Kind, PathKind, TableKind, Task

NAME = "statement.md"
SLACK = 1e-9  # relative: floats are compared
_LABEL = re.compile(r"<!--\s*=\s*(?P<label>.*?)\s*-->")
_SPACE = r"(?:\\[,;]|[_\u2009\u202f])?"
_NUMBER = re.compile(
    rf"(?<![\w.{{^\\])(?P<sign>[-−+]?)(?P<whole>\d(?:{_SPACE}\d)*)(?:\.(?P<part>\d+))?"
    r"(?:\s*(?:\\cdot|\\times|[·×])\s*10\^\{?(?P<power>[-−]?\d+)\}?|[eE](?P<e>[-−+]?\d+))?"
)


class Shown(NamedTuple):
    """A number as a statement writes it."""

    text: str
    value: Fraction
    unit: Fraction | None  # of its last decimal; None for a whole number, which is exact

    def agrees(self, exact: float) -> bool:
        """Whether it is the number, rounded to what is shown."""
        slack = abs(exact) * SLACK
        return abs(float(self.value) - exact) <= (float(self.unit / 2) if self.unit is not None else 0.0) + slack


class Labelled(NamedTuple):
    """A label, where it stands, and the numbers before it."""

    line: int
    label: str
    shown: tuple[Shown, ...]


def labelled(statement: str) -> Iterator[Labelled]:
    """The labels of a statement with the numbers that each may speak of, in their order."""
    for number, line in enumerate(statement.splitlines(), start=1):
        after = 0
        for found in _LABEL.finditer(line):
            before = line[after : found.start()].rpartition("|")[2]  # of a row of a table: its cell
            yield Labelled(number, found["label"], tuple(numbers(before)))
            after = found.end()


def numbers(text: str) -> Iterator[Shown]:
    """The numbers of a text: −3.5, 10\\,000, 2\\cdot10^{-5}, 1e-3."""
    for found in _NUMBER.finditer(text):
        whole, part = re.sub(r"\D", "", found["whole"]), found["part"] or ""
        power = int((found["power"] or found["e"] or "0").replace("−", "-"))
        unit = Fraction(10) ** (power - len(part))
        value = int(whole + part) * unit * (-1 if found["sign"] in ("-", "−") else 1)
        yield Shown(found[0].strip(), value, unit if part or power else None)


def figures_are_the_oracles(lesson: Lesson) -> Iterator[Finding]:
    """Every labelled number is right, and each task's first public figure is among the labelled ones."""
    path = lesson.folder / NAME
    try:
        statement = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):  # releasing tells
        return
    known: list[float] = []
    for one in labelled(statement):
        file = f"{lesson.shown(path)}, line {one.line}"
        try:
            exact = expected(lesson.exercise, one.label)
        except LabelError as error:
            yield Finding(file, f"label {one.label}", str(error), f"Correct it, then: {lesson.again}")
            continue
        known += exact
        yield from (
            Finding(file, "figure", cause, f"Correct it, then: gradkit release && {lesson.again}")
            for cause in _differences(one, exact)
        )
    yield from _unlabelled(lesson, lesson.shown(path), known)


def _differences(one: Labelled, exact: tuple[float, ...]) -> Iterator[str]:
    if len(one.shown) < len(exact):
        yield f"{one.label} is {len(exact)} numbers; the line shows {len(one.shown)} before it"
        return
    for shown, right in zip(one.shown[len(one.shown) - len(exact) :], exact, strict=True):
        if not shown.agrees(right):
            yield f"the statement shows {shown.text}, but {one.label} is {right:.12g}"


def _unlabelled(lesson: Lesson, file: str, known: list[float]) -> Iterator[Finding]:
    """Tasks whose first public figure no label of the statement speaks of. A table's answer stays the student's."""
    told: set[tuple[Kind, Figure]] = set()
    for task in lesson.exercise.tasks:
        if isinstance(task.kind, (*WITHOUT_NUMBERS, TableKind)) or (task.kind, task.public[0]) in told:
            continue
        told.add((task.kind, task.public[0]))
        try:
            answer = answer_to(lesson.exercise, task, task.public[0])
        except LabelError as error:
            yield Finding(file, task.name, str(error), f"Change its first public figure, then: {lesson.again}")
            continue
        if not all(any(abs(value - right) <= SLACK * abs(right) for value in known) for right in _end(task, answer)):
            cause = "the answer to its first public figure stands beside no label"
            remedy = f"Show it, with <!-- = {task.name}(…) --> after it, then: {lesson.again}"
            yield Finding(file, task.name, cause, remedy)


def _end(task: Task, answer: Answer) -> tuple[float, ...]:
    """The numbers of an answer that a statement must show: of a path its last point."""
    walked = isinstance(task.kind, PathKind) and not task.kind.standardise
    return tuple(flat(answer[-1] if walked and isinstance(answer, tuple) else answer))


def functions_are_named(lesson: Lesson) -> Iterator[Finding]:
    """The statement is headed as its exercise and names every function."""
    path = lesson.folder / NAME
    try:
        statement = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):  # releasing tells
        return
    file = lesson.shown(path)
    heading = f"# {lesson.exercise.id.partition('_')[0]} — {lesson.exercise.title}"
    if statement.partition("\n")[0].strip() != heading:
        yield Finding(file, "heading", "the first line is another", f"Write: {heading}")
    for task in lesson.exercise.tasks:
        if f"`{task.name}(" not in statement:
            cause = "the statement does not name it"
            yield Finding(file, task.name, cause, f"Write `{task.name}(…)` into its table, then: gradkit release")
