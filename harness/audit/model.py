"""What an audit comes to: frozen records, which the command line and the pages are made of."""

from __future__ import annotations

from typing import Literal

import msgspec

Verdict = Literal["named", "among others", "not named", "as another", "passes"]


class Record(msgspec.Struct, frozen=True):
    """Base of the records."""


class Tried(Record, frozen=True):
    """One mistaken program, judged at the task's figures."""

    mistake: str
    verdict: Verdict
    named: tuple[str, ...]  # what the judge called it
    remedy: str = ""  # of one that passes: a figure within the task's ranges that would show it


class Rejected(Record, frozen=True):
    """A right program that was refused, which must never be."""

    variant: str
    message: str


class Proposal(Record, frozen=True):
    """A public figure at which fewer pairs of programs, the right one among them, look alike."""

    now: str
    pairs_now: int
    better: str
    pairs_then: int


class TaskAudit(Record, frozen=True):
    """One function of an exercise: its implementations share figures, and so mistakes."""

    tasks: tuple[str, ...]
    kind: str
    figures: int
    tried: tuple[Tried, ...] = ()
    variants: int = 0  # right programs tried, over all implementations
    rejected: tuple[Rejected, ...] = ()
    proposal: Proposal | None = None
    note: str = ""  # why nothing could be derived

    def count(self, *verdicts: Verdict) -> int:
        """How many mistaken programs had one of these verdicts."""
        return sum(one.verdict in verdicts for one in self.tried)

    @property
    def alike(self) -> tuple[tuple[str, ...], ...]:
        """Mistakes that the figures cannot tell apart: sets of names that were given together."""
        return tuple(dict.fromkeys(one.named for one in self.tried if len(one.named) > 1))


class ExerciseAudit(Record, frozen=True):
    """An exercise at one seed's figures."""

    exercise: str
    title: str
    seed: int
    tasks: tuple[TaskAudit, ...]
