"""``gradkit release``: student folders generated from the specs and reference solutions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from harness.cli.messages import CHECK_FAILED, fail, plainly


def release(
    check: Annotated[bool, typer.Option("--check", help="Change nothing; fail where a file is out of date.")] = False,
    student: Annotated[str, typer.Option(help="Write this student's own variants; needs --seed and --out.")] = "",
    seed: Annotated[int | None, typer.Option(help="Draws the variants; later gradkit grade --variants.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the student's folders go.")] = None,
) -> None:
    """Write the stubs and notebooks of exercises/ from solutions/, or one student's own variants into --out."""
    from harness.export.personal import personal_release
    from harness.export.release import ReleaseError
    from harness.export.release import release as write
    from harness.spec.course import find_course
    from harness.spec.errors import CourseNotFound, SpecError

    with plainly(CourseNotFound, SpecError, ReleaseError):
        course = find_course()
        if course.solutions is None:
            raise fail(f"there is no folder solutions beside {course.exercises}: student files are made from it")
        if student or seed is not None or out is not None:
            if not student.strip() or seed is None or out is None:
                raise fail("variants need all three: --student NAME --seed N --out FOLDER")
            for path in personal_release(course.exercises, course.solutions, seed, student, out):
                typer.echo(f"written  {path}")
            return
        changed = write(course.exercises, course.solutions, check)
    for path in changed:
        typer.echo(f"{'out of date' if check else 'written'}  {path}")
    if check and changed:
        raise fail("run gradkit release, and commit what it writes", CHECK_FAILED)
