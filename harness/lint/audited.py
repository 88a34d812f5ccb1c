"""What of an audit breaks a house rule: a right program refused, a mistake that passes and could be shown."""

from __future__ import annotations

from collections.abc import Iterator

from harness.audit.model import ExerciseAudit
from harness.lint.model import Finding
from harness.spec.source import SPEC_NAME


def audited(audit: ExerciseAudit) -> Iterator[Finding]:
    """The findings of one exercise's audit."""
    file, again = f"exercises/{audit.exercise}/{SPEC_NAME}", f"gradkit lint --audit {audit.exercise}"
    for task in audit.tasks:
        for refused in task.rejected:
            cause = f"a right program ({refused.variant}) is refused: {refused.message}"
            yield Finding(file, task.tasks[0], cause, f"Report it, or widen the tolerance; then: {again}")
        for one in task.tried:
            if one.remedy:
                cause = f"{one.mistake} passes at its figures, and would show at {one.remedy}"
                yield Finding(file, task.tasks[0], cause, f"Move the public figure or narrow the ranges, then: {again}")
