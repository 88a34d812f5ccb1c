"""The words, letters and titles that pages use for what the judge says in identifiers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import msgspec

from harness.judge.model import Status
from harness.report.text import line
from harness.spec.model import Implementation


class StatusWord(msgspec.Struct, frozen=True):
    """How a status is shown: a letter for cells, a word for badges, a sentence, and the family that colours it."""

    key: Status
    letter: str
    word: str
    meaning: str
    family: str  # a CSS class: right, wrong, stopped, absent, refused, kit


STATUS: dict[Status, StatusWord] = {
    row.key: row
    for row in (
        StatusWord("pass", "P", "pass", "right on every figure", "right"),
        StatusWord("fail", "F", "fail", "ran, and the answer is not right", "wrong"),
        StatusWord("error", "E", "error", "the code raised an exception", "stopped"),
        StatusWord("timeout", "T", "timeout", "stopped at the time limit", "stopped"),
        StatusWord("memory", "M", "memory", "stopped at the memory limit", "stopped"),
        StatusWord("crash", "C", "crash", "the process died", "stopped"),
        StatusWord("output", "O", "output", "printed more than is allowed", "stopped"),
        StatusWord("not_attempted", "N", "not attempted", "the function is missing or not started", "absent"),
        StatusWord("unreadable", "U", "unreadable", "the file could not be read as a program", "refused"),
        StatusWord("forbidden", "B", "forbidden", "uses a library the exercise rules out", "refused"),
        StatusWord("judge_error", "J", "judge error", "a fault of the kit, not of the student", "kit"),
    )
}
if set(STATUS) != set(get_args(Status)) or len({row.letter for row in STATUS.values()}) != len(STATUS):
    raise TypeError("report: every status needs one row in STATUS, with a letter of its own")

IMPLEMENTATION: dict[Implementation, str] = {"by_hand": "by hand", "tape": "with a tape", "keras": "with Keras"}


def mistake_title(identifier: str, titles: Mapping[str, str]) -> str:
    """The readable name of a mistake, to begin a line with; an identifier without a title is spelt out."""
    spelt = line(titles.get(identifier) or identifier.replace("-", " "))
    return spelt[:1].upper() + spelt[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 step", "3 steps"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
