"""One question to a tape as marks: what was asked about, with respect to what, and what came of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from harness.report.tape.places import Life, Places
from harness.report.tape.words import operand_words
from harness.report.text import line
from harness.wire import Operand, TapeEvent

MOST_SOURCES = 6  # lines of one question; equal sources share one where there are more
LONGEST_WORD = 18  # letters of a student's name or type that are written out; the title has more
_FLOATS = ("float32", "float64")
_COUNTED = ("int", "uint", "bool")


class Spot(NamedTuple):
    """A mark that has a time and as yet no place."""

    time: float
    kind: str
    title: str
    lines: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()  # further lines: what kept the tape from answering


class Line(NamedTuple):
    """A source, and what the tape answered: ``value``, ``none`` or ``error``."""

    source: Spot | None
    came: str
    says: str
    title: str


class _Row(NamedTuple):
    source: Operand
    answer: bool | None  # a value or None; None where there was no answer
    number: int  # of sources that are alike


class Question(NamedTuple):
    """All that is drawn of one question."""

    asked: Spot
    targets: tuple[Spot, ...]
    lines: tuple[Line, ...]
    left_out: int  # sources
    handed: tuple[tuple[int, float], ...]  # when another question was answered with a target, and the target's time


def short(text: str) -> str:
    """A word of the student's, cut to what a drawing has room for."""
    shown = line(text)
    return shown if len(shown) <= LONGEST_WORD else f"{shown[: LONGEST_WORD - 1]}…"


def question(places: Places, life: Life, asked: int) -> Question:
    """The marks of the question that a tape was asked at a time."""
    event, times = places.happenings[asked]
    again = (f"× {times}",) if times > life.times else ()
    rows = _rows(event)
    targets = tuple(_targets(places, life, asked, event))
    outside = any(spot.odd for spot in targets)
    handed = {
        (given, places.target(life, asked, one))
        for one in event.targets
        if one.answer and (given := places.answered_at(one.answer, asked)) is not None
    }
    lines = tuple(_line(places, life, asked, event, row, outside) for row in rows[:MOST_SOURCES])
    title = f"tape {life.number} is asked: {line(event.method)}"
    return Question(
        asked=Spot(asked, "asked", title, (short(event.method) or "asked", *again)),
        targets=targets,
        lines=lines or (Line(None, *_came(event, life, None)),),
        left_out=sum(row.number for row in rows[MOST_SOURCES:]),
        handed=tuple(sorted(handed)),
    )


def _rows(event: TapeEvent) -> list[_Row]:
    """Sources with their answers, and how many are alike where there are many."""
    pairs = list(zip(event.sources, [*event.answered, *(None for _ in event.sources)], strict=False))
    if len(pairs) <= MOST_SOURCES:
        return [_Row(source, answer, 1) for source, answer in pairs]
    return [_Row(*pair, len([*alike])) for pair, alike in groupby(pairs)]


def _targets(places: Places, life: Life, asked: int, event: TapeEvent) -> Iterator[Spot]:
    """One mark for all targets that look alike."""
    nothing = bool(event.answered) and not any(event.answered)

    def told(target: Operand) -> tuple[float, tuple[str, ...], tuple[str, ...], str]:
        outside = nothing and target.made in ("before", "after") and bool(life.blocks)
        kind, dtype = _kind(target, nothing)
        answer = (f"answer of tape {target.answer}",) if target.answer else ()
        odd = (f"{target.made} the block",) if outside else ()
        return places.target(life, asked, target), (*answer, *kind), (*odd, *dtype), short(target.kind)

    for (time, lines, odd, kind), alike in groupby(sorted(event.targets, key=told), told):
        targets = [*alike]
        name = "target" if len(targets) == 1 else f"{len(targets)} targets"
        block = {"before": ", made before the block", "inside": ", made within the block"}.get(targets[0].made, "")
        title = f"{name}: {operand_words(targets[0], False)}{block}"
        yield Spot(time, "target", title, (f"{name}: {kind}", *lines), odd)


def _kind(operand: Operand, nothing: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words for a kind of number: such as are nothing but told, and such as keep a tape from answering."""
    dtype = (short(operand.dtype),) if operand.dtype and operand.dtype not in _FLOATS else ()
    return ((), dtype) if nothing and operand.dtype.startswith(_COUNTED) else (dtype, ())


def _line(places: Places, life: Life, asked: int, event: TapeEvent, row: _Row, outside: bool) -> Line:
    source, answer, number = row
    name = "source" if number == 1 else f"{number} sources"
    seen, unseen = _seen(source, answer, outside)
    kind, dtype = _kind(source, answer is False)
    spot = Spot(
        places.source(life, asked, source),
        "source",
        f"{name}: {operand_words(source, True)}",
        (f"{name}: {short(source.kind)}", *seen, *kind),
        (*unseen, *dtype),
    )
    return Line(spot, *_came(event, life, answer))


def _seen(source: Operand, answer: bool | None, outside: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Whether the tape saw a source: what is as it should be, and what kept it from answering.

    Where the target was made ``outside`` the block, it is no news that the tape saw nothing of a variable, and what was
    made within the block is not missed because it was not watched.
    """
    if source.kind == "Variable":
        if answer is not False or (source.trainable and (outside or source.watched == "yes")):
            return (), ()
        return (), ("not seen inside" if source.trainable else "not trainable",)
    if source.kind != "Tensor":
        return ((), ("no tensor",)) if answer is False else (("no tensor",), ())
    if source.watched == "yes":
        return ("watched",) if answer is not None else (), ()
    if outside and source.made == "inside":
        return (), ()
    return (), ({"late": "watched too late", "no": "not watched"}[source.watched],) if answer is False else ()


def _came(event: TapeEvent, life: Life, answer: bool | None) -> tuple[str, str, str]:
    """What came of it, in a word and in a sentence."""
    if event.error:
        return "error", short(event.error.partition(":")[0]), f"asking tape {life.number} raised {line(event.error)}"
    if answer is None:
        return "error", "no answer", f"tape {life.number} gives no answer"
    if answer:
        zeros = " (zeros were asked for in place of None)" if event.filled else ""
        return "value", "a value", f"tape {life.number} answers with a value{zeros}"
    return "none", "None", f"tape {life.number} answers None: it has recorded no way from this source to the target"
