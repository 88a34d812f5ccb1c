"""Tapes as bars over time: each with its blocks, what it was told to watch, what it was asked and what it answered.

Time runs from left to right in the order of events; rounds that are alike are drawn once.
"""

from __future__ import annotations

from collections.abc import Sequence

from harness.report.tape.drawing import MARGIN, Shape, draw_round
from harness.report.tape.model import TapeBlock, TapeChart, TapeLabel, TapeMark, TapeStroke
from harness.report.tape.rounds import Round, folded

MOST_ROUNDS = 4  # drawn; all are told below the drawing
MOST_EVENTS = 36  # drawn of one round
HEADING = 26.0

KEYS = {
    "bar": "a tape records",
    "thread": "it keeps its record until it is asked",
    "gone": "it has nothing left to answer with",
    "watch": "it is told to watch",
    "detour": "a value leaves its sight",
    "target": "target",
    "source": "source",
    "asked": "question: target with respect to source",
    "handed": "an answer that is asked about in turn",
    "step": "step of an optimizer",
}


def tape_chart(told: Sequence[Round], summary: str) -> TapeChart:
    """The drawing of the first rounds, and of the first one in which a question was not answered with values."""
    drawn = _drawn(told)
    shapes: list[Shape] = []
    notes: list[str] = []
    width, y, number = 0.0, MARGIN, 1
    for index, one in enumerate(told):
        if index in drawn:
            if len(told) > 1 or one.times > 1:
                shapes.append(TapeLabel("heading", MARGIN, y + 13, _heading(number, one.times)))
                y += HEADING
            happenings = folded(one.events)
            made, right, y = draw_round(happenings[:MOST_EVENTS], y)
            shapes += made
            width = max(width, right)
            if len(happenings) > MOST_EVENTS:
                notes.append(f"Only the first {MOST_EVENTS} events of round {number} are drawn.")
        number += one.times
    if len(drawn) < len(told):
        notes.append(f"{len(drawn)} of {len(told)} different rounds are drawn.")
    kinds = {shape.kind for shape in shapes}
    return TapeChart(
        width=round(width + MARGIN, 1),
        height=round(y, 1),
        says=f"Tapes over time: {summary}",
        blocks=tuple(sorted((one for one in shapes if isinstance(one, TapeBlock)), key=lambda one: one.kind != "band")),
        strokes=tuple(one for one in shapes if isinstance(one, TapeStroke)),
        marks=tuple(one for one in shapes if isinstance(one, TapeMark)),
        labels=tuple(one for one in shapes if isinstance(one, TapeLabel)),
        keys=tuple((kind, meaning) for kind, meaning in KEYS.items() if kind in kinds),
        notes=tuple(notes),
    )


def _drawn(told: Sequence[Round]) -> set[int]:
    """Which rounds are drawn."""
    trouble = [
        index
        for index, one in enumerate(told)
        if any(event.what == "asked" and (event.error or not all(event.answered)) for event in one.events)
    ]
    first = set(range(min(MOST_ROUNDS, len(told))))
    return {*range(MOST_ROUNDS - 1), trouble[0]} if trouble and trouble[0] not in first else first


def _heading(number: int, times: int) -> str:
    return f"Round {number}" if times == 1 else f"Rounds {number} – {number + times - 1}, all alike   × {times}"
