"""``gradkit release``: student folders generated from the specs and reference solutions."""

from __future__ import annotations

from typing import Annotated

import typer

from harness.cli.messages import CHECK_FAILED, fail, plainly


def release(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail where a file is out of date.")] = False,
) -> None:
    """Write the stubs and notebooks of exercises/ from solutions/."""
    from harness.export.release import ReleaseError
    from harness.export.release import release as write
    from harness.spec.course import find_course
    from harness.spec.errors import CourseNotFound, SpecError

    with plainly(CourseNotFound, SpecError, ReleaseError):
        course = find_course()
        if course.solutions is None:
            raise fail(f"there is no folder solutions beside {course.exercises}: student files are made from it")
        changed = write(course.exercises, course.solutions, check)
    for path in changed:
        typer.echo(f"{'out of date' if check else 'written'}  {path}")
    if check and changed:
        raise fail("run gradkit release, and commit what it writes", CHECK_FAILED)
