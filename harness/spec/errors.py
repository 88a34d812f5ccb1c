"""What can be wrong with a course: each error names the thing, the cause and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class SpecError(Exception):
    """A specification that cannot be used: ``file: key: cause. remedy``."""

    def __init__(self, file: str, key: str, cause: str, remedy: str) -> None:
        super().__init__(f"{file}: {key}: {cause}. {remedy}")
        self.file, self.key, self.cause, self.remedy = file, key, cause, remedy


class UnknownExercise(Exception):
    """An exercise id that the course does not have."""

    def __init__(self, exercise_id: str, known: Iterable[str]) -> None:
        ids = tuple(known)
        near = get_close_matches(exercise_id, ids, n=1, cutoff=0.4)
        meant = f" Did you mean {near[0]}?" if near else ""
        super().__init__(f"there is no exercise {exercise_id!r}.{meant} The course has: {', '.join(ids) or 'none'}.")


class CourseNotFound(Exception):
    """No folder with exercises where one was looked for."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The closest known word as a sentence, or all of them."""
    words = sorted(known)
    near = get_close_matches(word, words, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Write one of: {', '.join(words) or 'none exist'}."
