"""The events of tapes cut into rounds, such as a descent's steps, and what is alike counted instead of repeated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

from harness.wire import Operand, TapeEvent

LONGEST = 12  # events in a pattern that is looked for within a round
FEWEST = 3  # times that it comes: two questions that look alike are more often about two things than one asked twice


class Round(NamedTuple):
    """The first of some rounds that are alike."""

    events: tuple[TapeEvent, ...]
    times: int


class Happening(NamedTuple):
    """An event, and how many times it came in the same surroundings one after the other."""

    event: TapeEvent
    times: int


def rounds(events: Sequence[TapeEvent]) -> list[Round]:
    """All rounds; equal ones that follow each other are one."""
    told: list[tuple[tuple[TapeEvent, ...], Round]] = []
    for one in _cut(events):
        shape = _renumbered(one, _order(one))
        if told and told[-1][0] == shape:
            told[-1] = (shape, Round(told[-1][1].events, told[-1][1].times + 1))
        else:
            told.append((shape, Round(tuple(one), 1)))
    return [one for _, one in told]


def _cut(events: Sequence[TapeEvent]) -> Iterator[list[TapeEvent]]:
    """Cut where a tape is created while no other one is open or will be asked, or where an optimizer begins anew."""
    last = _last_uses(events)
    current: list[TapeEvent] = []
    needed = -1  # index up to which tapes of the current round are used
    for index, event in enumerate(events):
        fresh = event.what == "created" and needed < index
        if current and (fresh or (event.what == "optimizer" and all(one.what == "optimizer" for one in current))):
            yield current
            current = []
        current.append(event)
        needed = max(needed, last[index] if event.tape else -1)
    if current:
        yield current


def _last_uses(events: Sequence[TapeEvent]) -> list[int]:
    """For each event, the index of the last one of its tape."""
    last: dict[int, int] = {}
    found = []
    for index in reversed(range(len(events))):
        tape = events[index].tape
        found.append(last.setdefault(tape, index))
        if events[index].what == "created":
            del last[tape]
    return found[::-1]


def _order(events: Sequence[TapeEvent]) -> dict[int, int]:
    """Numbers of tapes within a round, in the order in which they appear."""
    order: dict[int, int] = {0: 0}
    for event in events:
        answers = (operand.answer for operand in (*event.targets, *event.sources))
        for tape in (event.tape, *event.under, *answers):
            order.setdefault(tape, len(order))
    return order


def _renumbered(events: Sequence[TapeEvent], order: Mapping[int, int]) -> tuple[TapeEvent, ...]:
    """The same events with other numbers for some tapes, for comparing."""

    def operands(several: tuple[Operand, ...]) -> tuple[Operand, ...]:
        return tuple(
            msgspec.structs.replace(one, answer=order[one.answer]) if order.get(one.answer, 0) else one
            for one in several
        )

    return tuple(
        msgspec.structs.replace(
            event,
            tape=order.get(event.tape, event.tape),
            under=tuple(order.get(tape, tape) for tape in event.under),
            targets=operands(event.targets),
            sources=operands(event.sources),
        )
        for event in events
    )


def folded(events: Sequence[TapeEvent]) -> list[Happening]:
    """A round's events with stretches that come again at once, such as an inner tape in a loop, said once."""
    last = _last_uses(events)
    told: list[Happening] = []
    index = 0
    while index < len(events):
        length, times = _pattern(events, index, last)
        told += [Happening(event, times) for event in events[index : index + length]]
        index += length * times
    return told


def _pattern(events: Sequence[TapeEvent], start: int, last: Sequence[int]) -> tuple[int, int]:
    """How long a stretch is that begins here, and how often it comes; (1, 1) where nothing comes often."""
    for length in range(1, LONGEST + 1):
        first = _shape(events, start, length, last)
        times = 1
        while first and first == _shape(events, start + times * length, length, last, like=first):
            times += 1
        if times >= FEWEST:
            return length, times
    return 1, 1


def _shape(
    events: Sequence[TapeEvent],
    start: int,
    length: int,
    last: Sequence[int],
    like: Sequence[TapeEvent] = (),
) -> tuple[TapeEvent, ...]:
    """A stretch with the tapes that live in it renumbered; nothing where one of them lives on after it."""
    stretch = events[start : start + length]
    if len(stretch) < length or any(a.what != b.what for a, b in zip(stretch, like, strict=False)):
        return ()
    own = [index for index in range(start, start + length) if events[index].what == "created"]
    if any(last[index] >= start + length for index in own):
        return ()
    return _renumbered(stretch, {events[index].tape: -number for number, index in enumerate(own, 1)})
