"""``gradkit lint``: the course's own house rules."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

from harness.cli.messages import BROKEN_OFF, CHECK_FAILED, INTERRUPTED, fail, plainly
from harness.cli.progress import bar, processors

if TYPE_CHECKING:
    from harness.lint.model import Finding
    from harness.spec.course import Course


def lint(
    exercise: Annotated[
        list[str] | None, typer.Argument(help="Exercises to look at: 01_parabola.", show_default="all")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Draws the hidden figures.")] = 7,
    jobs: Annotated[int | None, typer.Option(min=1, help="Guests at once.", show_default="processors + 1")] = None,
    audit: Annotated[
        bool, typer.Option("--audit", help="Judge every known mistake and right variant too; pages in reports/audit.")
    ] = False,
) -> None:
    """Hold exercises against the house rules: specs, statements, stubs, solutions, samples. A line for each finding."""
    from harness.lint.lint import Settings
    from harness.lint.lint import lint as look
    from harness.runner.errors import RunnerError
    from harness.runner.sandbox import available
    from harness.spec.course import find_course
    from harness.spec.errors import CourseNotFound, UnknownExercise

    with plainly(CourseNotFound):
        course = find_course()
    if course.solutions is None:
        raise fail(f"there is no folder solutions beside {course.exercises}: make it, with a folder for each exercise")
    chosen = sorted(set(exercise or ()))
    try:
        with plainly(UnknownExercise), plainly(RunnerError, code=BROKEN_OFF), bar("looking") as progress:
            # Samples with endless loops wait for their limits: a guest more than processors uses that time.
            settings = Settings(available()[0], jobs or processors() + 1, seed)
            result = look(course, course.solutions, chosen, settings, progress)
        found = [*result.findings, *(_audited(course, chosen or course.ids(), seed) if audit else ())]
    except KeyboardInterrupt:
        raise fail("stopped before the end", INTERRUPTED) from None
    for finding in found:
        typer.echo(finding.line)
    looked = f"{result.exercises} exercises, {result.trials} runs in guests (seed {seed})"
    if found:
        raise fail(f"{len(found)} findings in {looked}", CHECK_FAILED)
    typer.echo(f"clean: {looked}")


def _audited(course: Course, exercises: Sequence[str], seed: int) -> list[Finding]:
    """The findings of the audits of exercises, whose pages are written."""
    from harness.audit.audit import audit
    from harness.judge.catalogue import titles
    from harness.lint.audited import audited
    from harness.report.audit_view import write_audit
    from harness.spec.errors import SpecError

    audits = []
    with bar("auditing") as progress:
        for done, exercise_id in enumerate(exercises):
            progress(done, len(exercises))
            with suppress(SpecError):  # looking at it has told
                audits.append(audit(course.load(exercise_id), seed))
    pages = course.exercises.parent / "reports" / "audit"
    with plainly(OSError, code=BROKEN_OFF):
        write_audit(pages, audits, titles())
    typer.echo(f"audited: {pages / 'index.html'}")
    return [finding for one in audits for finding in audited(one)]
