"""The view-model of what tapes did: sentences, and a drawing in its own units (CSS pixels, y points down)."""

from __future__ import annotations

import msgspec


class Drawn(msgspec.Struct, frozen=True):
    """Base of this part of the view-model."""


class TapeBlock(Drawn, frozen=True):
    """A rectangle: ``band`` (while a tape records, behind its questions), ``bar`` (the same, the tape itself) or
    ``spent`` (the block is still open, and the tape was asked and may not be asked again)."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    title: str = ""


class TapeStroke(Drawn, frozen=True):
    """A line: ``thread`` (a tape keeps what it recorded), ``drop`` (down to its question), ``handed`` (an answer that
    another tape is asked about), ``value``, ``none`` or ``error`` (from a target to a source, by what came of it)."""

    kind: str
    path: str
    title: str = ""


class TapeMark(Drawn, frozen=True):
    """A mark with what it says: in a few words beneath it, and in a sentence on hovering."""

    kind: str  # the name of its shape in tape.html
    x: float
    y: float
    title: str
    lines: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()  # further lines: what kept the tape from answering
    width: float = 0.0  # of a mark that is written out, such as an answer


class TapeLabel(Drawn, frozen=True):
    """Words within the drawing."""

    kind: str
    x: float
    y: float
    text: str


class TapeChart(Drawn, frozen=True):
    """The drawing of one call."""

    width: float
    height: float
    says: str  # what it is, for those who do not see it
    blocks: tuple[TapeBlock, ...]
    strokes: tuple[TapeStroke, ...]
    marks: tuple[TapeMark, ...]
    labels: tuple[TapeLabel, ...]
    keys: tuple[tuple[str, str], ...]  # kind of mark and its meaning, of those drawn
    notes: tuple[str, ...]


class TapeRound(Drawn, frozen=True):
    """What happened to tapes from the creation of one to the next, and how many later rounds were alike."""

    sentences: tuple[str, ...]
    repeated: int


class TapeView(Drawn, frozen=True):
    """The events of one call, in order."""

    rounds: tuple[TapeRound, ...]
    summary: str
    chart: TapeChart
