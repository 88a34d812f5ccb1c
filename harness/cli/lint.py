"""``gradkit lint``: the course's own house rules."""

from __future__ import annotations

from typing import Annotated

import typer

from harness.cli.messages import BROKEN_OFF, CHECK_FAILED, INTERRUPTED, fail, plainly
from harness.cli.progress import bar, processors


def lint(
    exercise: Annotated[
        list[str] | None, typer.Argument(help="Exercises to look at: 01_parabola.", show_default="all")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Draws the hidden figures.")] = 7,
    jobs: Annotated[int | None, typer.Option(min=1, help="Guests at once.", show_default="processors")] = None,
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
    try:
        with plainly(UnknownExercise), plainly(RunnerError, code=BROKEN_OFF), bar("looking") as progress:
            settings = Settings(available()[0], jobs or processors(), seed)
            result = look(course, course.solutions, sorted(set(exercise or ())), settings, progress)
    except KeyboardInterrupt:
        raise fail("stopped before the end", INTERRUPTED) from None
    for finding in result.findings:
        typer.echo(finding.line)
    looked = f"{result.exercises} exercises, {result.trials} runs in guests (seed {seed})"
    if result.findings:
        raise fail(f"{len(result.findings)} findings in {looked}", CHECK_FAILED)
    typer.echo(f"clean: {looked}")
