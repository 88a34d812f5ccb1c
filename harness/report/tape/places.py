"""When things happened to the tapes of a round, and where that is on the drawing's line of time.

A time is the number of an event within the round; what was made between events has a time between theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from harness.report.tape.rounds import Happening
from harness.wire import Operand

SOURCE, TARGET = 0.75, 0.5  # how long before the next event a source and a target are drawn
DETOUR = 0.6
ANSWER = 0.2  # how long after the answer it stands as what another tape is asked about


class Life(NamedTuple):
    """One tape within a round: times at which things happened to it."""

    number: int
    persistent: bool
    times: int  # how often the same was done with another tape
    blocks: tuple[tuple[int, int | None], ...]  # entered and left; None: not left
    watched: tuple[int, ...]
    asked: tuple[int, ...]
    root: int  # when the outermost block around its own was entered; that of the first event for a tape that has none

    def left(self, time: int) -> int | None:
        """When its block was last left before a time; None while it is open."""
        begun = [left for entered, left in self.blocks if entered < time]
        return begun[-1] if begun and begun[-1] is not None and begun[-1] < time else None

    @property
    def end(self) -> float | None:
        """When it has given its last answer; None for a tape that is never asked."""
        return None if not self.asked else self.asked[-1] if self.persistent else self.asked[0]


def lives(happenings: Sequence[Happening]) -> list[Life]:
    """The tapes of a round, in the order in which their blocks begin."""
    several: dict[int, list[int]] = {}
    for time, (event, _) in enumerate(happenings):
        if event.what != "optimizer":
            several.setdefault(event.tape, []).append(time)
    entered = {event.tape: time for time, (event, _) in reversed([*enumerate(happenings)]) if event.what == "entered"}
    found = [_life(happenings, number, times, entered) for number, times in several.items()]
    return sorted(found, key=lambda life: life.blocks[0][0] if life.blocks else several[life.number][0])


def _life(happenings: Sequence[Happening], number: int, times: Sequence[int], entered: dict[int, int]) -> Life:
    def when(what: str) -> list[int]:
        return [time for time in times if happenings[time].event.what == what]

    begins, ends = when("entered"), when("left")
    blocks = []
    for one, following in zip(begins, [*begins[1:], len(happenings)], strict=False):
        blocks.append((one, next((end for end in ends if one < end < following), None)))
    around = happenings[begins[0]].event.under if begins else ()
    return Life(
        number=number,
        persistent=any(happenings[time].event.persistent for time in times),
        times=min(happenings[time].times for time in times),
        blocks=tuple(blocks),
        watched=tuple(when("watched")),
        asked=tuple(when("asked")),
        root=min([begins[0] if begins else times[0], *(entered[tape] for tape in around if tape in entered)]),
    )


class Places(NamedTuple):
    """Where the operands of questions stand in time."""

    happenings: Sequence[Happening]

    def answered_at(self, tape: int, before: int) -> int | None:
        """When a tape gave the one answer it had given before a time; None where that is not certain."""
        given = [
            time
            for time, (event, _) in enumerate(self.happenings[:before])
            if event.what == "asked" and event.tape == tape and any(event.answered)
        ]
        return given[0] if len(given) == 1 and sum(self.happenings[given[0]].event.answered) == 1 else None

    def target(self, life: Life, asked: int, operand: Operand) -> float:
        """When a target was made."""
        given = self.answered_at(operand.answer, asked) if operand.answer else None
        if given is not None:
            return given + ANSWER
        if operand.made == "before" and life.blocks:
            return life.root - TARGET
        if operand.made != "inside":
            return asked - TARGET
        late = any(source.watched == "late" for source in self.happenings[asked].event.sources)
        watched = [time for time in life.watched if time < asked]
        return (watched[-1] if late and watched else self._ending(life, asked)) - TARGET

    def source(self, life: Life, asked: int, operand: Operand) -> float:
        """When a source was made; what is no tensor stands before the block."""
        given = self.answered_at(operand.answer, asked) if operand.answer else None
        if given is not None:
            return given + ANSWER / 2
        if operand.made == "inside" and life.blocks:
            return life.blocks[0][0] + 1 - SOURCE
        return (asked if operand.made == "after" else life.root) - SOURCE

    def detour(self, life: Life, asked: int) -> float:
        """When a value left the tape's sight: within its block."""
        return self._ending(life, asked) - DETOUR

    def _ending(self, life: Life, asked: int) -> int:
        left = life.left(asked)
        return asked if left is None else left


class Room(NamedTuple):
    """What a mark needs to the left and to the right of its time."""

    time: float
    left: float
    right: float


def along(rooms: Iterable[Room], start: float) -> tuple[dict[float, float], float]:
    """Where each time stands on the drawing, and where the last one ends: as close as their marks allow."""
    widest: dict[float, tuple[float, float]] = {}
    for time, left, right in rooms:
        known = widest.get(time, (0.0, 0.0))
        widest[time] = (max(left, known[0]), max(right, known[1]))
    at: dict[float, float] = {}
    x = start
    for time in sorted(widest):
        left, right = widest[time]
        at[time] = round(x + left, 1)
        x += left + right
    return at, round(x, 1)
