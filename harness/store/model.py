"""A run of the grader as frozen data: what the store keeps, and hands to reports and exports."""

from __future__ import annotations

from harness.judge.model import ExerciseResult, Record
from harness.wire import Loaded, Outcome, Stopped


class StudentResult(Record, frozen=True):
    """Everything one student got."""

    student: str
    exercises: tuple[ExerciseResult, ...]

    @property
    def score(self) -> float:
        return sum(exercise.score for exercise in self.exercises)

    @property
    def max_score(self) -> float:
        return sum(exercise.max_score for exercise in self.exercises)


class Run(Record, frozen=True):
    """How the class was graded."""

    seed: int
    sandbox: str
    versions: dict[str, str]
    exercises: tuple[str, ...]  # ids, in order


class Load(Record, frozen=True):
    """What became of loading one group of tasks' files (``by_hand.py``, ``with_tape.py``; ``all`` for a notebook)."""

    group: str
    outcome: Loaded | Stopped


class Observation(Record, frozen=True):
    """What a student's function did with one figure."""

    task: str
    figure: str  # digest of the function's name and arguments
    outcome: Outcome


class Observed(Record, frozen=True):
    """All that was seen of one exercise of one student: judging it again needs no student code."""

    loads: tuple[Load, ...] = ()
    observations: tuple[Observation, ...] = ()

    def outcome(self, task: str, figure: str) -> Outcome | None:
        """The outcome of a figure, or None where it was never asked."""
        return next((o.outcome for o in self.observations if o.task == task and o.figure == figure), None)
