"""A class graded from folder to report: only what changed is run, and a killed run goes on where it stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from harness.agreed import Agreed, agree, agreed_on
from harness.executors import Executor, Threads
from harness.export.gradebook import write_gradebook
from harness.export.results import write_results
from harness.grading import FILES, Graded, Plan, grade, judge, missing, plan
from harness.judge.catalogue import titles
from harness.oracle.derivation import derivations
from harness.oracle.landscape import landscape
from harness.report.pages import write_report
from harness.report.text import block
from harness.runner.collect import collect, students
from harness.runner.errors import RunnerError
from harness.runner.model import Limits, Source, Tier
from harness.runner.pool import Runner
from harness.spec.model import Exercise
from harness.spec.variants import has_variants, variant_of
from harness.store.database import Store
from harness.store.errors import StoreError, explained
from harness.store.keys import Circumstances, judgement_key, observation_key, surroundings
from harness.store.model import Observed, Run, StudentResult
from harness.versions import of_judging, of_running, versions
from harness.wire import Stopped

LOG = "kit-errors.log"
LARGEST_SEED = 10**6


class Settings(NamedTuple):
    """How a class is graded."""

    tier: Tier
    limits: Limits
    jobs: int
    seed: int | None = None  # None: the seed this folder was graded with before, else a new one
    variants: int | None = None  # seed of the students' own variants; None: as this folder was graded before
    regrade: bool = False  # judge the stored observations again, and run nothing


class Summary(NamedTuple):
    """What a run came to."""

    students: int
    ran: int  # exercises of students whose code was run
    judged: int  # … that were only judged again
    kept: int  # … that were as before
    judge_errors: int
    seed: int
    out: Path


class Work(NamedTuple):
    """One exercise of one student, on its way."""

    student: str
    source: Source
    plan: Plan
    keys: tuple[str, str]  # of the observations, of the judgement
    observed: Observed | None  # from the store, where it holds all that judging needs


class Done(NamedTuple):
    """The same, come back."""

    work: Work
    observed: Observed
    graded: Graded


Do = Callable[[Work], Done]
Progress = Callable[[int, int], None]  # pieces done, pieces in all


class EmptyClass(Exception):
    """There is nobody to grade."""


def grade_class(
    submissions: Path,
    out: Path,
    exercises: Sequence[Exercise],
    settings: Settings,
    progress: Progress,
    executor: Executor | None = None,
) -> Summary:
    """Grade every student's folder in ``submissions`` into ``out``; EmptyClass, StoreError, RunnerError.

    Where no executor is given, as many threads of this process do the work as there are jobs.
    """
    folders = _folders(submissions)
    executor = executor or Threads(settings.jobs)
    agreed = agreed_on(exercises)
    executor.everywhere(partial(agree, agreed))
    with Store(out) as store:
        seed = (
            settings.seed
            if settings.seed is not None
            else int(store.meta("seed") or SystemRandom().randrange(LARGEST_SEED))
        )
        variants = settings.variants if settings.variants is not None else store.meta("variants")
        facts = {"seed": str(seed), **({} if variants is None else {"variants": str(variants)})}
        if not settings.regrade:  # which may find that it cannot be done, and then has changed nothing
            store.remember(**facts)
        settings = settings._replace(variants=None if variants is None else int(variants))
        run = Run(seed, settings.tier, versions(), tuple(exercise.id for exercise in exercises))
        with Runner(settings.tier, settings.limits, executor.jobs) as runner, ExitStack() as after:
            after.callback(executor.everywhere, runner.close)  # also where only what was handed in again is run
            new = not settings.regrade and store.count(run.exercises) < len(folders) * len(exercises)
            if new:
                executor.everywhere(partial(_warm, runner, _any_tape(folders)))
            plans = [plan(exercise, seed) for exercise in exercises]
            if new:
                executor.everywhere(partial(_try, runner))
            clerk = _Clerk(store, run, plans, settings, out / LOG)
            if settings.regrade:
                clerk.check(folders)
            clerk.go(partial(_do, runner, agreed), executor, folders, progress)
        store.remember(**facts)
        names = [name for name, _ in folders]
        _write(out, run, exercises, lambda: store.results(names, run.exercises))
        return Summary(len(names), clerk.ran, clerk.judged, clerk.kept, clerk.judge_errors(names), seed, out)


def _folders(submissions: Path) -> list[tuple[str, Path]]:
    """Each student's name and folder; EmptyClass where there is none to be seen."""
    try:
        found = list(students(submissions))
    except RunnerError as error:
        raise EmptyClass(str(error)) from None
    if not found:
        raise EmptyClass(f"{submissions} has no student's folder in it. Put one folder per student there, by name")
    return found


def _write(out: Path, run: Run, exercises: Sequence[Exercise], results: Callable[[], Iterator[StudentResult]]) -> None:
    with explained(out):
        write_results(out / "results.json", run, results())
        write_gradebook(out / "gradebook.csv", run, results())
        by_id = {exercise.id: exercise for exercise in exercises}
        steps = {exercise.id: derivations(exercise) for exercise in exercises}
        write_report(out, run, results, by_id, steps, landscape, titles())


def _read(folder: Path, exercise: str) -> Source:
    """What a student handed in; a folder that cannot be read costs that student's tasks, not the run."""
    try:
        return collect(folder, exercise)
    except RunnerError as error:
        wrong = tuple((file, str(error)) for file in sorted(set(FILES.values())))
        return Source(exercise=exercise, files=(), units=(), kind="scripts", unreadable=wrong)


def _any_tape(folders: Sequence[tuple[str, Path]]) -> bool:
    """Whether somebody handed in what may need TensorFlow."""
    return any(any(folder.glob(f"*/{name}")) for _, folder in folders for name in ("with_tape.py", "*.ipynb"))


def _warm(runner: Runner, tape: bool) -> None:
    """Start what the submissions will need, while the exercises are worked out."""
    runner.warm("light")
    if tape:
        runner.warm("tape")


def _try(runner: Runner) -> None:
    """Have a guest do nothing: RunnerError where this machine can run none, which is no fault of a submission."""
    with closing(runner.open(Source(exercise="", files=(), units=(), kind="nothing"), "light", (), 0)) as session:
        came = session.load()
    if isinstance(came, Stopped):
        raise RunnerError("a guest with nothing to do", came.detail, "Run gradkit doctor, then the same command")


class _Clerk:
    """Decides what has to be done, has it done, and files what comes back; the store stays in its thread."""

    def __init__(self, store: Store, run: Run, plans: Sequence[Plan], settings: Settings, log: Path) -> None:
        self.store, self.plans, self.settings, self.log = store, plans, settings, log
        self.circumstances = Circumstances(run.seed, run.sandbox, settings.limits, of_running())
        self.exercises = run.exercises
        self.ran = self.judged = self.kept = 0
        self.judging = of_judging()
        self.around = {asked.exercise.id: surroundings(asked.exercise) for asked in plans}

    def check(self, folders: Sequence[tuple[str, Path]]) -> None:
        """See that all can be judged again before any of it is; StoreError where a run is not stored."""
        for student, folder in folders:
            for asked in self.plans:
                self._work(student, _read(folder, asked.exercise.id), self._own(student, asked))

    def go(self, do: Do, executor: Executor, folders: Sequence[tuple[str, Path]], progress: Progress) -> None:
        """Bring every exercise of every student up to date."""
        total = len(self.plans) * len(folders)
        with explained(self.log):
            self.log.unlink(missing_ok=True)
        progress(0, total)
        with closing(executor.run(do, self._wanted(folders, progress, total))) as coming:
            for done in coming:
                self._file(done)
                progress(self.ran + self.judged + self.kept, total)

    def _wanted(self, folders: Sequence[tuple[str, Path]], progress: Progress, total: int) -> Iterator[Work]:
        for student, folder in folders:
            for asked in self.plans:
                work = self._work(student, _read(folder, asked.exercise.id), self._own(student, asked))
                if work is not None:
                    yield work
                else:
                    self.kept += 1
                    progress(self.ran + self.judged + self.kept, total)

    def _own(self, student: str, asked: Plan) -> Plan:
        """What is asked of this student: of all alike, unless variants were handed out."""
        if self.settings.variants is None or not has_variants(asked.exercise):
            return asked
        return plan(variant_of(asked.exercise, self.settings.variants, student), asked.seed)

    def _work(self, student: str, source: Source, plan: Plan) -> Work | None:
        """What is to be done, or None where the stored judgement still holds."""
        exercise = plan.exercise
        seen = observation_key(source.content_hash, self.circumstances, self.around[exercise.id])
        judged = judgement_key(seen, exercise.fingerprint, self.judging)
        if not self.settings.regrade and self.store.judged(student, exercise.id) == judged:
            return None
        observed = self.store.observed(student, exercise.id, seen)
        if observed is not None and missing(plan, source, observed):
            observed = None
        if observed is None and self.settings.regrade:
            raise StoreError(
                f"there is no stored run of {student}'s {exercise.id} as it is now, with this seed, these limits and "
                "this sandbox, so it cannot be judged again. Run the same command without --regrade"
            )
        return Work(student, source, plan, (seen, judged), observed)

    def _file(self, done: Done) -> None:
        work = done.work
        failed = any(judgement.status == "judge_error" for judgement in done.graded.result.judgements)
        keys = (work.keys[0], "" if failed else work.keys[1])  # a fault of the kit is tried again next time
        self.store.put(
            work.student, work.plan.exercise.id, work.source.content_hash, keys, done.observed, done.graded.result
        )
        if work.observed is None:
            self.ran += 1
        else:
            self.judged += 1
        for fault in done.graded.faults:
            with explained(self.log), self.log.open("a", encoding="utf-8", errors="backslashreplace") as log:
                log.write(block(f"{work.student}: {fault.traceback}\n"))

    def judge_errors(self, names: Sequence[str]) -> int:
        """How many tasks the kit failed to judge."""
        return sum(
            judgement.status == "judge_error"
            for student in self.store.results(names, self.exercises)
            for exercise in student.exercises
            for judgement in exercise.judgements
        )


def _do(runner: Runner, agreed: Agreed, work: Work) -> Done:
    agree(agreed)  # a worker may have come later than the others
    if work.observed is not None:
        return Done(work, work.observed, judge(work.plan, work.source, work.observed))
    return Done(work, *grade(work.plan, work.source, runner))
