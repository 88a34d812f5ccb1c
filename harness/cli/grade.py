"""``gradkit grade``: a class's submissions into scores and pages."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from harness.cli.messages import BROKEN_OFF, INTERRUPTED, JUDGE_ERROR, fail, plainly
from harness.cli.progress import bar, processors
from harness.runner.model import Limits

if TYPE_CHECKING:
    from harness.classroom import Summary
    from harness.executors import Executor
    from harness.runner.model import Tier

LIMITS = Limits()  # where they are not given
LONGEST, LARGEST = 86_400.0, 1 << 20  # a day, a terabyte


class Sandbox(StrEnum):
    """What ``--sandbox`` takes."""

    bubblewrap = "bubblewrap"
    plain = "plain"


def grade(
    submissions: Annotated[Path, typer.Argument(help="The folder with one folder per student.", show_default=False)],
    out: Annotated[Path, typer.Option(help="Where pages and results go.", show_default=False)],
    exercise: Annotated[
        list[str] | None, typer.Option(help="Grade this exercise only; may be repeated.", show_default="all")
    ] = None,
    seed: Annotated[
        int | None, typer.Option(help="Draws the hidden figures.", show_default="as before in --out, else a new one")
    ] = None,
    variants: Annotated[
        int | None,
        typer.Option(
            help="The --seed of gradkit release --student, if that was used.", show_default="as before in --out"
        ),
    ] = None,
    jobs: Annotated[int | None, typer.Option(min=1, help="Guests at once.", show_default="processors")] = None,
    timeout: Annotated[
        float, typer.Option(min=0.1, max=LONGEST, help="Seconds for one call of a student's function.")
    ] = LIMITS.seconds_a_call,
    memory: Annotated[int, typer.Option(min=256, max=LARGEST, help="Megabytes for one guest.")] = LIMITS.memory_mb,
    sandbox: Annotated[Sandbox | None, typer.Option(help="How guests are kept in.", show_default="bubblewrap")] = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS", help="Have the workers of this Dask scheduler grade.", show_default="this machine"
        ),
    ] = None,
    regrade: Annotated[
        bool, typer.Option("--regrade", help="Judge the stored runs again; run no student code.")
    ] = False,
) -> None:
    """Grade SUBMISSIONS/<student>/<exercise>/ into --out: index.html, students/, results.json, gradebook.csv."""
    _check_folders(submissions, out)
    if jobs and scheduler:
        raise fail("--jobs is of this machine. With --scheduler the workers' own say: dask worker ADDRESS --nthreads N")
    from harness import classroom
    from harness.runner.errors import RunnerError
    from harness.spec.course import find_course
    from harness.spec.errors import CourseNotFound, SpecError, UnknownExercise
    from harness.store.errors import BrokenOff, StoreError

    with plainly(UnknownExercise, SpecError, CourseNotFound):
        course = find_course()
        exercises = [course.load(chosen) for chosen in sorted(set(exercise or course.ids()))]
    settings = classroom.Settings(
        tier=(sandbox or Sandbox.bubblewrap).value if regrade or scheduler else _tier(sandbox),  # nothing runs here
        limits=Limits(seconds_a_call=timeout, memory_mb=memory),
        jobs=jobs or processors(),
        seed=seed,
        variants=variants,
        regrade=regrade,
    )
    try:
        with (
            plainly(StoreError, classroom.EmptyClass),
            plainly(BrokenOff, RunnerError, code=BROKEN_OFF),
            _executor(scheduler) as executor,
            bar("grading") as progress,
        ):
            summary = classroom.grade_class(submissions, out, exercises, settings, progress, executor)
    except KeyboardInterrupt:
        raise fail("stopped. What was graded is kept; the same command goes on from there", INTERRUPTED) from None
    _report(summary, settings.tier)
    if summary.judge_errors:
        raise fail(
            f"{summary.judge_errors} tasks could not be judged, for a fault of the kit's own: see "
            f"{out / classroom.LOG}. The same command tries them again",
            JUDGE_ERROR,
        )


def _check_folders(submissions: Path, out: Path) -> None:
    if not submissions.is_dir():
        what = "is no folder" if submissions.exists() else "does not exist"
        raise fail(f"{submissions} {what}. Name the folder that has one folder per student in it")
    if out.resolve().is_relative_to(submissions.resolve()):
        raise fail(f"--out {out} lies inside {submissions} and would be graded as a student. Choose a folder beside it")


def _executor(scheduler: str | None) -> AbstractContextManager[Executor | None]:
    """Who does the work; None: threads of this process."""
    if scheduler is None:
        return nullcontext()
    try:
        from harness.cluster import Cluster
    except ImportError:
        raise fail("--scheduler needs Dask. Install it with: pip install 'gradkit[cluster]'") from None
    try:
        return Cluster(scheduler)
    except ValueError as error:
        raise fail(f"--scheduler {scheduler!r} is no address ({error}). Write one such as tcp://host:8786") from None


def _tier(asked: Sandbox | None) -> Tier:
    from harness.runner.sandbox import obstacles

    wanted = asked or Sandbox.bubblewrap
    obstacle = obstacles()[wanted.value]
    if obstacle is None:
        return wanted.value
    if asked is None:
        raise fail(
            f"{obstacle}. Without bubblewrap a submission can read and change whatever you can; "
            "to grade all the same, say --sandbox plain"
        )
    raise fail(str(obstacle))


def _report(summary: Summary, tier: Tier) -> None:
    typer.echo(
        f"{summary.students} students: {summary.ran} exercises run, {summary.judged} judged again, "
        f"{summary.kept} unchanged (seed {summary.seed}, sandbox {tier})"
    )
    typer.echo(f"look at  {summary.out / 'index.html'}")
    typer.echo(f"scores   {summary.out / 'gradebook.csv'}, {summary.out / 'results.json'}")
