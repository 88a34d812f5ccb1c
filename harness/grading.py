"""The one composition of the house: what a student handed in goes in, what it came to goes out.

The command line, the pytest plugin and the notebook check all come through here.
"""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple, TypeVar

import msgspec

from harness.judge.agreement import agreements
from harness.judge.judge import judge_task, judge_unrun
from harness.judge.model import ExerciseResult, Judgement
from harness.judge.text import handed_in
from harness.judge.text.source import Handed
from harness.judge.together import together
from harness.oracle.figures import figures
from harness.runner.arguments import arguments, through
from harness.runner.model import Session, Source
from harness.runner.pool import Runner, flavour_for
from harness.spec.model import Exercise, Figure, Task
from harness.store.keys import figure_key
from harness.store.model import Load, Observation, Observed
from harness.wire import Argument, CellReport, Loaded, Outcome, Stopped, Through, Unit

T = TypeVar("T")
MAX_REMARKS = 20  # of each kind, of one guest: they stand beside each of its tasks
MAX_REMARK = 500  # characters of one
KIT_FAILED = "the kit itself failed on this task, which is no fault of yours"
ATTEMPTS = 2  # a zygote may end under another student's guest; the runner starts a new one


class KitFault(NamedTuple):
    """A fault of the kit itself, with its traceback: never a student's zero."""

    what: str
    traceback: str


def guarded(what: str, action: Callable[[], T]) -> T | KitFault:
    """What an action returns, or the fault of the kit that it ran into."""
    try:
        return action()
    except Exception as error:  # whatever breaks in the kit must cost one task, not the run, and no student a point
        return KitFault(
            f"{what}: {type(error).__name__}: {error}", f"{what}\n{''.join(traceback.format_exception(error))}"
        )


# ---------------------------------------------------------------- what is asked


class Question(NamedTuple):
    """One call of a student's function, and the figure it answers."""

    figure: Figure
    arguments: tuple[Argument, ...]
    through: Through | None
    key: str


class Plan(NamedTuple):
    """What is asked of every student alike for one exercise."""

    exercise: Exercise
    seed: int
    tasks: tuple[Task, ...]
    questions: dict[str, tuple[Question, ...] | KitFault]  # by task; public figures first, then the seed's hidden ones


def plan(exercise: Exercise, seed: int, tasks: Sequence[Task] | None = None) -> Plan:
    """The questions of an exercise, or of some of its tasks."""
    chosen = tuple(exercise.tasks if tasks is None else tasks)
    questions = {
        task.name: guarded(f"figures of {exercise.id}, {task.name}", partial(_questions, exercise, task, seed))
        for task in chosen
    }
    return Plan(exercise, seed, chosen, questions)


def _questions(exercise: Exercise, task: Task, seed: int) -> tuple[Question, ...]:
    wrapped = through(task, exercise.given)
    calls = ((figure, arguments(task, figure, exercise.given)) for figure in figures(exercise, task, seed))
    return tuple(Question(figure, passed, wrapped, figure_key(task.name, passed, wrapped)) for figure, passed in calls)


def asked(plan: Plan, task: Task) -> tuple[Question, ...]:
    """The questions of a task; none where the kit failed to make them."""
    questions = plan.questions[task.name]
    return () if isinstance(questions, KitFault) else questions


class Group(NamedTuple):
    """Tasks that share a guest, and the files that guest runs."""

    name: str
    units: tuple[Unit, ...]
    tasks: tuple[Task, ...]


FILES = {"by_hand": "by_hand.py", "tape": "with_tape.py", "keras": "with_tape.py"}


def groups(source: Source, tasks: Sequence[Task]) -> Iterator[Group]:
    """Tasks by the guest that answers them: by-hand files apart, so that they never wait for TensorFlow."""
    if source.kind == "notebook":
        yield Group("all", source.units, tuple(tasks))
        return
    for file in dict.fromkeys(FILES.values()):
        chosen = tuple(task for task in tasks if FILES[task.implementation] == file)
        if chosen:
            yield Group(file, tuple(unit for unit in source.units if unit.name == file), chosen)


def runnable(source: Source, tasks: Sequence[Task]) -> Iterator[Group]:
    """The groups whose files were handed in and may be run."""
    unreadable = {unit for unit, _ in source.unreadable}
    for group in groups(source, tasks):
        refused = group.name == FILES["by_hand"] and source.forbidden
        if group.units and not refused and not unreadable.intersection(unit.name for unit in group.units):
            yield group


# ---------------------------------------------------------------- observing


def with_data(source: Source, exercise: Exercise) -> Source:
    """What was handed in, with the exercise's data files where the student left them out."""
    there = {name for name, _ in source.files}
    added = tuple((name, (exercise.folder / name).read_bytes()) for name in exercise.files if name not in there)
    return msgspec.structs.replace(source, files=source.files + added)


def own_seed(source: Source) -> int:
    """Of a submission's randomness: the same for the same files, and nothing to do with what draws hidden figures."""
    return int.from_bytes(hashlib.sha256(source.content_hash.encode()).digest()[:4], "little")


class Sitting:
    """One exercise of one student being run: a guest for each group of tasks, kept until ``close``."""

    def __init__(self, source: Source, runner: Runner) -> None:
        self.source, self.runner = source, runner
        self._sessions: dict[str, tuple[Session, Loaded | Stopped]] = {}

    def __enter__(self) -> Sitting:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the guests."""
        for session, _ in self._sessions.values():
            session.close()
        self._sessions.clear()

    def observe(self, plan: Plan) -> Observed:
        """Ask what the plan asks. A student's code runs in the runner's guests and nowhere else."""
        loads: list[Load] = []
        seen: list[Observation] = []
        for group in runnable(self.source, plan.tasks):
            session, load = self._session(group, plan.exercise)
            loads.append(Load(group.name, load))
            for task in group.tasks:
                seen.extend(_ask(session, load, task, asked(plan, task)))
        return Observed(tuple(loads), tuple(seen))

    def _session(self, group: Group, exercise: Exercise) -> tuple[Session, Loaded | Stopped]:
        if group.name not in self._sessions:
            source = with_data(self.source, exercise)
            seed = own_seed(self.source)
            session = self.runner.open(source, flavour_for(source, group.units), group.units, seed)
            self._sessions[group.name] = session, session.load()
        return self._sessions[group.name]


def _ask(
    session: Session, load: Loaded | Stopped, task: Task, questions: tuple[Question, ...]
) -> Iterator[Observation]:
    """Each figure in turn; what a limit stopped would be stopped again, so it is not asked again.

    Two figures of the same inputs (a hidden one drawn from few rows of data may be the public one) are asked once.
    """
    stopped = load if isinstance(load, Stopped) else None
    for question in {question.key: question for question in questions}.values():
        outcome: Outcome = stopped or session.call(task.name, question.arguments, question.through, task.patience)
        if isinstance(outcome, Stopped):
            stopped = outcome
        yield Observation(task.name, question.key, outcome)


# ---------------------------------------------------------------- judging


class Graded(NamedTuple):
    """One exercise of one student, and what the kit itself did wrong on the way."""

    result: ExerciseResult
    faults: tuple[KitFault, ...] = ()


def missing(plan: Plan, source: Source, observed: Observed) -> bool:
    """Whether a figure that judging needs was never asked."""
    have = {(seen.task, seen.figure) for seen in observed.observations}
    return any(
        (task.name, question.key) not in have
        for group in runnable(source, plan.tasks)
        for task in group.tasks
        for question in asked(plan, task)
    )


def judge(plan: Plan, source: Source, observed: Observed) -> Graded:
    """A judgement of every task, whatever happened."""
    faults: list[KitFault] = []
    judged: dict[str, Judgement] = {}
    loads = {load.group: load.outcome for load in observed.loads}
    for group in groups(source, plan.tasks):
        load = loads.get(group.name)
        for task in group.tasks:
            judge_this = partial(_judge, plan, task, source, group, load, observed)
            judgement = guarded(f"judging {plan.exercise.id}, {task.name}", judge_this)
            if isinstance(judgement, KitFault):
                faults.append(judgement)
                judgement = kit_failed(task)
            judged[task.name] = judgement
    judgements = tuple(judged[task.name] for task in plan.tasks)
    seen = {task.name: _answers(plan, task, observed) for task in plan.tasks}
    told = guarded(f"tasks of {plan.exercise.id} seen together", partial(together, plan.exercise, judgements, seen))
    if isinstance(told, KitFault):  # what is right stays so; what the others earn is not known
        faults.append(told)
        told = tuple(one if one.status != "fail" else kit_failed(plan.exercise.task(one.task)) for one in judgements)
    agreed = guarded(f"agreement in {plan.exercise.id}", partial(agreements, plan.exercise, tuple(judged.values())))
    if isinstance(agreed, KitFault):  # which is shown, and weighs nothing
        faults.append(agreed)
        agreed = ()
    result = ExerciseResult(
        exercise=plan.exercise.id,
        title=plan.exercise.title,
        judgements=told,
        remarks=(*source.remarks, *(text for load in loads.values() for text in remarks(load)), *_habits(source)),
        agreements=agreed,
    )
    return Graded(result, tuple(faults))


def kit_failed(task: Task) -> Judgement:
    """The judgement where the kit, not the student, went wrong."""
    return judge_unrun(task, "judge_error", KIT_FAILED)


def _judge(
    plan: Plan, task: Task, source: Source, group: Group, load: Loaded | Stopped | None, observed: Observed
) -> Judgement:
    if isinstance(fault := plan.questions[task.name], KitFault):
        raise RuntimeError(fault.traceback)
    names = [unit.name for unit in group.units] or ([FILES[task.implementation]] if source.kind != "notebook" else [])
    for unit, why in source.unreadable:
        if unit in names:
            said = handed_in.unreadable(
                next((one.cells[0] for one in group.units if one.name == unit and one.cells), "")
            )
            text = f"{unit} cannot be read: {why}. {said.words}".removesuffix(". ")
            return judge_unrun(task, "unreadable", text, said.mistakes)
    if task.implementation == "by_hand" and (packages := _banned(source, load)):
        return judge_unrun(task, "forbidden", f"by-hand work may not import {', '.join(packages)}")
    if not group.units:
        wanted = " or ".join(names)
        said = handed_in.elsewhere(plan.exercise.id, task, wanted, source.files)
        text = f"no {wanted or 'file'} was handed in. {said.words}".removesuffix(". ")
        return judge_unrun(task, "not_attempted", text, said.mistakes)
    siblings = tuple(other.name for other in plan.exercise.tasks if _file_of(source, other) in names)
    beside = (*source.files, *((name, b"") for name in plan.exercise.files))
    handed = Handed(group.units, load, beside, siblings)
    return judge_task(plan.exercise, task, _answers(plan, task, observed), remarks(load), handed)


def _file_of(source: Source, task: Task) -> str:
    """The file in which a task's function is looked for."""
    return source.units[0].name if source.kind == "notebook" else FILES[task.implementation]


def _answers(plan: Plan, task: Task, observed: Observed) -> tuple[tuple[Figure, Outcome], ...]:
    """What came back at each figure of a task that was run."""
    answers = ((question.figure, observed.outcome(task.name, question.key)) for question in asked(plan, task))
    return tuple((figure, outcome) for figure, outcome in answers if outcome is not None)


def _banned(source: Source, load: Loaded | Stopped | None) -> tuple[str, ...]:
    ran = load.forbidden if isinstance(load, Loaded) else ()
    return tuple(dict.fromkeys((*(package for _, package in source.forbidden), *ran)))


def remarks(load: Loaded | Stopped | None) -> tuple[str, ...]:
    """What of loading a student should know, though it costs nothing by itself."""
    if not isinstance(load, Loaded):
        return ()
    told = (*(failure(report) for report in load.failures[:MAX_REMARKS]), *load.remarks[:MAX_REMARKS])
    left_out = len(load.failures) + len(load.remarks) - len(told)
    shown = tuple(text if len(text) <= MAX_REMARK else f"{text[:MAX_REMARK]}…" for text in told)
    return (*shown, f"… and {left_out} more remarks") if left_out else shown


def _habits(source: Source) -> Iterator[str]:
    return islice(handed_in.habits(Handed(source.units)), MAX_REMARKS)


def failure(report: CellReport) -> str:
    """One file or cell that did not run to its end, in a line."""
    where = report.unit if report.unit.endswith(".py") else f"{report.unit}, cell {report.cell}"
    at = f" ({report.fault.frames[-1]})" if report.fault.frames else ""
    return f"{where} stopped early: {report.fault.type}: {report.fault.message}{at}"


def grade(plan: Plan, source: Source, runner: Runner) -> tuple[Observed, Graded]:
    """Observe and judge one exercise of one student; a fault of the runner is the kit's, for every task alike."""
    observed: Observed | KitFault = Observed()
    for _ in range(ATTEMPTS):
        with Sitting(source, runner) as sitting:
            observed = guarded(f"running {plan.exercise.id}", partial(sitting.observe, plan))
        if not isinstance(observed, KitFault):
            return observed, judge(plan, source, observed)
    assert isinstance(observed, KitFault)
    lost = ExerciseResult(
        plan.exercise.id, plan.exercise.title, tuple(kit_failed(task) for task in plan.tasks), source.remarks
    )
    return Observed(), Graded(lost, (observed,))
