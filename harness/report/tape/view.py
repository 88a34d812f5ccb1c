"""What tapes did in one call, drawn and in sentences; rounds that are alike once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from harness.report.tape.chart import tape_chart
from harness.report.tape.model import TapeRound, TapeView
from harness.report.tape.rounds import rounds
from harness.report.tape.words import SENTENCES
from harness.report.words import count
from harness.wire import TapeEvent

MOST_ROUNDS = 40  # rounds told; a descent that asks differently every time would fill the page
MOST_SENTENCES = 60  # of one round


def _sentences(events: Sequence[TapeEvent]) -> Iterator[str]:
    yield from (SENTENCES[event.what](event) for event in events[:MOST_SENTENCES])
    if len(events) > MOST_SENTENCES:
        yield f"… and {len(events) - MOST_SENTENCES} more."


def tape_view(events: Sequence[TapeEvent]) -> TapeView | None:
    """The events in readable form, or None where there were none."""
    if not events:
        return None
    told = rounds(events)
    tapes = len({event.tape for event in events if event.tape})
    questions = sum(event.what == "asked" for event in events)
    steps = sum(event.what == "optimizer" for event in events)
    parts = [count(tapes, "tape"), count(questions, "question")] + ([count(steps, "optimizer step")] if steps else [])
    if len(told) > MOST_ROUNDS:
        parts.append(f"the first {MOST_ROUNDS} of {len(told)} different rounds are shown")
    summary = ", ".join(parts)
    return TapeView(
        tuple(TapeRound(tuple(_sentences(one.events)), one.times - 1) for one in told[:MOST_ROUNDS]),
        summary,
        tape_chart(told, summary),
    )
