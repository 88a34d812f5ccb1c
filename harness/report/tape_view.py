"""The events of a tape as sentences, rounds that are alike said once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from harness.report.text import line
from harness.report.view import TapeRound, TapeView
from harness.report.words import count
from harness.wire import Operand, TapeEvent

MOST_ROUNDS = 40  # rounds listed; a descent that asks differently every time would fill the page
MOST_SENTENCES = 60  # of one round
_LISTED = 6  # operands named in one sentence

_WATCHED = {"late": ", watched too late", "no": ", not watched", "yes": ""}
_MADE = {"before": "", "inside": "", "after": ", made after the block", "unknown": ""}


def _operand(operand: Operand, source: bool) -> str:
    precision = f" ({line(operand.dtype)})" if operand.dtype and operand.dtype not in ("float32", "float64") else ""
    fixed = ", not trainable" if source and operand.kind == "Variable" and not operand.trainable else ""
    watched = _WATCHED[operand.watched] if source and operand.kind != "Variable" else ""
    made = _MADE[operand.made] if not source else ""
    return f"{line(operand.kind)}{precision}{fixed}{watched}{made}"


def _operands(operands: Sequence[Operand], source: bool, listed: bool) -> str:
    named = [_operand(operand, source) for operand in operands[:_LISTED]]
    if len(operands) > _LISTED:
        named.append(f"{len(operands) - _LISTED} more")
    joined = ", ".join(named) or "nothing"
    return f"[{joined}]" if listed or len(operands) > 1 else joined


def _tapes(numbers: Sequence[int]) -> str:
    return f"{'tape' if len(numbers) == 1 else 'tapes'} {', '.join(str(number) for number in numbers)}"


def _created(event: TapeEvent) -> str:
    return f"Tape {event.tape} is created, {'persistent' if event.persistent else 'not persistent'}."


def _entered(event: TapeEvent) -> str:
    return f"Tape {event.tape} starts to record{f', within the block of {_tapes(event.under)}' if event.under else ''}."


def _left(event: TapeEvent) -> str:
    return f"Tape {event.tape} stops recording."


def _watched(event: TapeEvent) -> str:
    return f"Tape {event.tape} is told to watch {_operands(event.sources or event.targets, False, event.listed)}."


def _asked(event: TapeEvent) -> str:
    answers = ", ".join("a value" if answer else "None" for answer in event.answered) or "no answer"
    came = f"raised {line(event.error)}" if event.error else answers
    where = "inside its own block" if event.inside else "outside its block"
    where += f", within that of {_tapes(event.under)}" if event.under else ""
    return (
        f"Tape {event.tape}, asked {where}: {line(event.method)} of {_operands(event.targets, False, False)} "
        f"with respect to {_operands(event.sources, True, event.listed)} → {came}"
    )


def _optimizer(event: TapeEvent) -> str:
    onto = f" on {_operands(event.sources, False, event.listed)}" if event.sources else ""
    return (
        f"Optimizer {line(event.method)} takes a step{onto}{f' → raised {line(event.error)}' if event.error else '.'}"
    )


SENTENCES: dict[str, Callable[[TapeEvent], str]] = {
    "created": _created,
    "entered": _entered,
    "left": _left,
    "watched": _watched,
    "asked": _asked,
    "optimizer": _optimizer,
}


def _rounds(events: Sequence[TapeEvent]) -> Iterator[list[TapeEvent]]:
    """The events cut where a tape is created while no other one records, or an optimizer begins anew."""
    current: list[TapeEvent] = []
    open_tapes = 0
    for event in events:
        fresh = event.what == "created" and not open_tapes
        if current and (fresh or (event.what == "optimizer" and all(one.what == "optimizer" for one in current))):
            yield current
            current = []
        current.append(event)
        open_tapes += {"entered": 1, "left": -1}.get(event.what, 0)
    if current:
        yield current


def _renumbered(events: Sequence[TapeEvent]) -> tuple[TapeEvent, ...]:
    """The same events with tapes numbered within the round, for comparing rounds."""
    order: dict[int, int] = {0: 0}
    for event in events:
        order.setdefault(event.tape, len(order))
    return tuple(
        msgspec.structs.replace(
            event, tape=order[event.tape], under=tuple(order.setdefault(tape, len(order)) for tape in event.under)
        )
        for event in events
    )


def _sentences(events: Sequence[TapeEvent]) -> Iterator[str]:
    yield from (SENTENCES[event.what](event) for event in events[:MOST_SENTENCES])
    if len(events) > MOST_SENTENCES:
        yield f"… and {len(events) - MOST_SENTENCES} more."


def tape_view(events: Sequence[TapeEvent]) -> TapeView | None:
    """The events in readable form, or None where there were none."""
    if not events:
        return None
    told: list[tuple[tuple[TapeEvent, ...], list[TapeEvent], int]] = []
    for events_of_round in _rounds(events):
        shape = _renumbered(events_of_round)
        if told and told[-1][0] == shape:
            told[-1] = (shape, told[-1][1], told[-1][2] + 1)
        else:
            told.append((shape, events_of_round, 0))
    rounds = tuple(TapeRound(tuple(_sentences(first)), repeated) for _, first, repeated in told[:MOST_ROUNDS])
    tapes = len({event.tape for event in events if event.tape})
    questions = sum(event.what == "asked" for event in events)
    steps = sum(event.what == "optimizer" for event in events)
    parts = [count(tapes, "tape"), count(questions, "question")] + ([count(steps, "optimizer step")] if steps else [])
    if len(told) > MOST_ROUNDS:
        parts.append(f"the first {MOST_ROUNDS} of {len(told)} different rounds are shown")
    return TapeView(rounds, ", ".join(parts))
