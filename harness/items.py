"""Exercises as pytest sees them: a file for each exercise, an item for each function a student writes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path

import msgspec
import pytest
from _pytest._code.code import ReprFileLocation, TerminalRepr
from _pytest._io import TerminalWriter

from harness.grading import FILES, KIT_FAILED, KitFault, Sitting, guarded, judge, plan, runnable
from harness.judge.model import Judgement
from harness.plugin import PROPERTY
from harness.report.text import block
from harness.runner.collect import collect
from harness.runner.errors import RunnerError
from harness.runner.ipynb import Corrupt, code_cells
from harness.runner.model import Limits, Source
from harness.runner.pool import Runner, flavour_for
from harness.spec.course import find_course
from harness.spec.errors import SpecError
from harness.spec.load import load_exercise
from harness.spec.model import Exercise, Task
from harness.wire import Unit

SOLVED_NOTEBOOK = Path("samples") / "pass.notebook"  # made by gradkit release
RUNNER = pytest.StashKey[Runner]()


class TaskFailed(Exception):
    """A function that is not right yet; the text is all that is shown of it."""


class Shown(TerminalRepr):
    """A failure without a traceback; its first line stands in pytest's short summary too."""

    def __init__(self, path: Path, text: str) -> None:
        self.text = text = block(text)  # what a student's code said may not move the terminal's cursor
        self.reprcrash = ReprFileLocation(str(path), 1, text.split("\n", 1)[0])

    def toterminal(self, tw: TerminalWriter) -> None:
        """Write it."""
        tw.line(self.text)

    def __str__(self) -> str:
        return self.text


class ExerciseFile(pytest.File):
    """One exercise.toml: the folder it lies in is what the student works on."""

    exercise: Exercise

    def collect(self) -> Iterator[TaskItem]:
        """An item for each task; a bad specification is an error of collection."""
        try:
            self.exercise = load_exercise(self.path.parent)
        except SpecError as error:
            raise self.CollectError(str(error)) from None
        for task in self.exercise.tasks:
            yield TaskItem.from_parent(self, name=task.name, task=task)

    @cached_property
    def folder(self) -> Path:
        """What is run: the student's folder, or the reference solution's."""
        if not self.config.getoption("gradkit_solutions", False):
            return self.path.parent
        solution = (find_course(self.path.parent).solutions or self.path.parent) / self.exercise.id
        return solution / SOLVED_NOTEBOOK if self.notebook else solution

    @cached_property
    def notebook(self) -> bool:
        """Whether the notebook is asked for, and not the scripts."""
        return bool(self.config.getoption("gradkit_notebook", False))

    @cached_property
    def source(self) -> Source:
        """What was found there."""
        found = collect(self.folder, self.exercise.id)
        return notebook_of(found) if self.notebook else found

    @cached_property
    def sitting(self) -> Sitting:
        """The guests that answer."""
        return Sitting(self.source, runner(self.config))

    def teardown(self) -> None:
        """Let the guests go."""
        if "sitting" in self.__dict__:
            self.sitting.close()


def notebook_of(source: Source) -> Source:
    """The same hand-in, its notebook run whatever else there is."""
    name = f"{source.exercise}.ipynb"
    text = dict(source.files).get(name)
    if text is None:
        return msgspec.structs.replace(source, kind="nothing", units=(), unreadable=(), forbidden=())
    try:
        units, wrong = (Unit(name, code_cells(text)),), ""
    except Corrupt as error:
        units, wrong = (Unit(name, ()),), str(error)
    unreadable = ((name, wrong),) if wrong else ()
    return msgspec.structs.replace(
        source, kind="notebook", units=units, unreadable=unreadable, forbidden=(), remarks=()
    )


class TaskItem(pytest.Item):
    """One function."""

    parent: ExerciseFile

    def __init__(self, *, task: Task, **rest: object) -> None:
        super().__init__(**rest)  # type: ignore[arg-type]  # pytest's own arguments, handed through
        self.task = task
        self.extra_keyword_matches.update((task.implementation, self.parent.exercise.id))

    def runtest(self) -> None:
        """Ask the function, judge what it answered."""
        file = self.parent
        asked = plan(file.exercise, seed(self.config), [self.task])
        observed = guarded(f"running {self.name}", lambda: file.sitting.observe(asked))
        if isinstance(observed, KitFault):
            raise TaskFailed(f"{KIT_FAILED}\n{self._told(observed)}")
        graded = judge(asked, file.source, observed)
        (judgement,) = graded.result.judgements
        self.user_properties.append((PROPERTY, _score(file.exercise, judgement)))
        for fault in graded.faults if judgement.status == "judge_error" else ():
            raise TaskFailed(f"{judgement.message}\n{self._told(fault)}")
        if judgement.status != "pass":
            raise TaskFailed(_message(judgement, self.task, self._where()))

    def _told(self, fault: KitFault) -> str:
        """A fault of the kit: for those who work on the course with its traceback, for a student without."""
        return fault.traceback if self.config.getoption("gradkit_solutions", False) else f"please report: {fault.what}"

    def _where(self) -> str:
        name = (
            f"{self.parent.exercise.id}.ipynb"
            if self.parent.source.kind == "notebook"
            else FILES[self.task.implementation]
        )
        path = self.parent.folder / name
        root = self.config.rootpath
        return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException]) -> str | TerminalRepr:  # type: ignore[override]
        """What a student reads: their own mistake, in words; anything else is the kit's fault, and pytest shows it."""
        if isinstance(excinfo.value, TaskFailed):
            return Shown(self.path, str(excinfo.value))
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path, None, str]:
        """How pytest heads a failure."""
        return self.path, None, f"{self.parent.exercise.id}: {self.name}"


def _score(exercise: Exercise, judgement: Judgement) -> dict[str, str | float]:
    return {
        "exercise": exercise.id,
        "status": judgement.status,
        "score": judgement.score,
        "max_score": judgement.max_score,
    }


def _message(judgement: Judgement, task: Task, where: str) -> str:
    """One line for a function that is not started, else what was observed, and a hint."""
    if judgement.status == "not_attempted" and not judgement.mistakes:
        returns = f": it returns {task.returns}" if task.returns else ""
        return f"write `{task.name}({', '.join(task.arguments)})` in {where}{returns}"
    lines = [judgement.message, *(f"hint: {hint}" for hint in [judgement.hint] if hint)]
    return "\n".join([*lines, *(f"note: {remark}" for remark in judgement.remarks)])


def runner(config: pytest.Config) -> Runner:
    """The runner of this pytest process, made when it is first needed and ended with the process."""
    if RUNNER not in config.stash:
        config.stash[RUNNER] = made = Runner("plain", Limits(), jobs=1)
        config.add_cleanup(made.close)
    return config.stash[RUNNER]


def seed(config: pytest.Config) -> int:
    """What hidden figures are drawn from."""
    return int(config.getoption("gradkit_seed", 0))


def warm(session: pytest.Session) -> None:
    """Start the zygotes that the chosen items need, without waiting for them."""
    with suppress(RunnerError):  # what cannot be read, or started, is told by each item that needs it
        wanted = {
            flavour_for(item.parent.source, group.units)
            for item in session.items
            if isinstance(item, TaskItem)
            for group in runnable(item.parent.source, [item.task])
        }
        for flavour in sorted(wanted):
            runner(session.config).warm(flavour)
