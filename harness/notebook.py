"""``harness.check("01_parabola")`` in a notebook: the cells run so far, graded in a guest, as a rich result."""

from __future__ import annotations

import ast
import atexit
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

import msgspec

from harness.grading import grade, plan
from harness.judge.catalogue import titles
from harness.judge.model import ExerciseResult, Judgement
from harness.report.fragment import fragment
from harness.runner.collect import collect
from harness.runner.errors import RunnerError
from harness.runner.model import Limits, Source
from harness.runner.pool import Runner
from harness.runner.script import parse
from harness.spec.course import find_course
from harness.spec.errors import CourseNotFound, SpecError, UnknownExercise
from harness.wire import Unit

SEED = 0


class Checked:
    """What a check came to: a page's fragment where HTML is shown, lines of text elsewhere."""

    def __init__(self, result: ExerciseResult) -> None:
        self.result = result

    def _repr_html_(self) -> str:
        return fragment(self.result, titles())

    def __repr__(self) -> str:
        head = f"{self.result.exercise}: {self.result.score:g} of {self.result.max_score:g} points"
        return "\n".join([head, *(_line(judgement) for judgement in self.result.judgements)])


class Refused:
    """Why there is nothing to check."""

    def __init__(self, why: str) -> None:
        self.why = why

    def _repr_html_(self) -> str:
        return f"<p>{escape(self.why)}</p>"

    def __repr__(self) -> str:
        return self.why


def check(exercise: str) -> Checked | Refused:
    """Grade the cells run so far in this notebook for an exercise.

    They are run again, from the first, in a process of their own: what counts is what the cells say, not what the
    kernel remembers. Public and practice figures are used; a class is graded with others.
    """
    shell = _shell()
    if shell is None:
        return Refused(f"harness.check works in a notebook. In a terminal: pytest exercises/{exercise}")
    try:
        found = find_course().load(exercise)
        source = notebook_source(exercise, cells(list(shell.history_manager.input_hist_raw)))
    except (UnknownExercise, CourseNotFound, SpecError, RunnerError) as error:
        return Refused(str(error))
    _, graded = grade(plan(found, SEED), source, _runner())
    return Checked(graded.result)


def _shell() -> Any:
    """IPython's shell, or None outside of one."""
    from IPython.core.getipython import get_ipython

    return get_ipython()


@cache
def _runner() -> Runner:
    """One runner for all checks of a kernel: its libraries are imported once."""
    made = Runner("plain", Limits(), jobs=1)
    atexit.register(made.close)
    return made


def notebook_source(exercise: str, run: tuple[str, ...]) -> Source:
    """The cells as if handed in as a notebook, with the files that lie beside it."""
    beside = collect(Path.cwd(), exercise)
    return msgspec.structs.replace(
        beside,
        units=(Unit(f"{exercise}.ipynb", run),),
        kind="notebook",
        unreadable=(),
        forbidden=(),
        remarks=(),
    )


def cells(history: list[str]) -> tuple[str, ...]:
    """Cells in the order they were last run, each once, without their calls of this check."""
    last = dict.fromkeys(reversed([without_check(cell) for cell in history]))
    return tuple(cell for cell in reversed(last) if cell.strip())


def without_check(cell: str) -> str:
    """A cell without its top-level calls of ``check`` and imports of the kit; lines keep their numbers.

    One that shares a line with something else stays: in a guest it does nothing.
    """
    try:
        body = parse(cell).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # magics, or a slip: the guest will name it
        return cell
    lines = cell.split("\n")
    others = {number for statement in body if not _is_ours(statement) for number in _lines(statement)}
    for statement in filter(_is_ours, body):
        if not others.intersection(_lines(statement)):
            for number in _lines(statement):
                lines[number] = ""
    return "\n".join(lines)


def _lines(statement: ast.stmt) -> range:
    """The lines it stands on, from 0."""
    return range(statement.lineno - 1, statement.end_lineno or statement.lineno)


def _is_ours(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("harness"), "check") | ast.Name("check"))):
            return True
        case ast.Import(names):
            return all(name.name.split(".")[0] == "harness" for name in names)
        case ast.ImportFrom(module=str(module)):
            return module.split(".")[0] == "harness"
    return False


def _line(judgement: Judgement) -> str:
    mark = "✓" if judgement.status == "pass" else "✗"
    line = f"{mark} {judgement.task}  {judgement.score:g} of {judgement.max_score:g}"
    if judgement.status == "pass":
        return line
    return "\n    ".join([line, *filter(None, (judgement.message, judgement.hint))])
