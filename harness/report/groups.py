"""Students who walked the same wrong path: found by the numbers, whether or not the mistake has a name."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

from harness.judge.model import Judgement, PathDetail
from harness.report.text import line
from harness.report.view import GroupRow
from harness.report.words import mistake_title

DIGITS = 9  # significant ones that two paths must share: float32 work meets float64 work no closer
SMALLEST = 2  # students of a group


class Groups:
    """Takes judgements one by one, and remembers a short digest of each wrong path."""

    def __init__(self) -> None:
        self._who: dict[tuple[str, str, bytes], list[int]] = {}
        self._about: dict[tuple[str, str, bytes], tuple[tuple[str, ...], str]] = {}

    def add(self, student: int, exercise: str, judgement: Judgement) -> None:
        """Notes a student's wrong path at the statement's first figure, if there is one."""
        detail = next((check.detail for check in judgement.checks if check.public), None)
        if judgement.status != "fail" or not isinstance(detail, PathDetail) or not detail.observed:
            return
        written = ";".join(f"{x:.{DIGITS - 1}e}" for point in detail.observed for x in point)
        key = (exercise, judgement.task, hashlib.sha256(written.encode()).digest()[:12])
        self._who.setdefault(key, []).append(student)
        self._about.setdefault(key, (judgement.mistakes, judgement.message))

    def rows(
        self, name: Callable[[int], str], address: Callable[[str], str], titles: Mapping[str, str]
    ) -> tuple[GroupRow, ...]:
        """The groups of at least two, the largest first."""
        rows = [
            GroupRow(
                exercise=line(exercise),
                task=line(task),
                names=tuple(mistake_title(mistake, titles) for mistake in self._about[key][0]),
                message=line(self._about[key][1]),
                who=tuple((line(name(student)), address(name(student))) for student in who),
            )
            for key, who in self._who.items()
            for exercise, task, _ in (key,)
            if len(who) >= SMALLEST
        ]
        return tuple(sorted(rows, key=lambda row: (-len(row.who), row.exercise, row.task, row.message)))
