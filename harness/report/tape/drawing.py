"""One round of tapes as shapes: a lane for each tape, with its bar and a row for each source it was asked about.

Tapes stand in the order in which they are first asked, so that an answer that another tape is asked about falls down to
it: through that tape's bar if it was recorded there, past it if not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from harness.report.tape.marks import Line, Question, Spot, question, short
from harness.report.tape.model import TapeBlock, TapeLabel, TapeMark, TapeStroke
from harness.report.tape.places import Life, Places, Room, along, lives
from harness.report.tape.rounds import Happening
from harness.report.tape.words import detour_words, detours_of, operand_words
from harness.report.text import line

MARGIN = 5.0
LETTER, BOLD = 5.9, 6.8  # a letter of the drawing's small type, on average, in its units
NAME, BAR, GAP = 19.0, 20.0, 14.0  # heights: a tape's name, its bar, the space below a lane
MARK, WORDS, LINE = 14.0, 33.0, 13.0  # below a row's top: its marks, their first line, and from each line to the next
EDGE = 8.0  # room on either side of a block's begin and end
ASKED, PILL, REACH = 10.0, 20.0, 9.0  # half a question mark; an answer's height; from a mark's middle to its lines

RECORDS = "records"

Shape = TapeBlock | TapeStroke | TapeMark | TapeLabel
At = Mapping[float, float]


class _Lane(NamedTuple):
    """A tape with its questions."""

    life: Life
    notes: tuple[Spot, ...]  # within its bar
    questions: tuple[Question, ...]


def draw_round(happenings: Sequence[Happening], top: float) -> tuple[list[Shape], float, float]:
    """The shapes of one round, and where it ends to the right and below."""
    places, end = Places(happenings), len(happenings)
    lanes = [_lane(places, life) for life in sorted(lives(happenings), key=lambda life: _order(life, end))]
    steps = [_step(time, one) for time, one in enumerate(happenings) if one.event.what == "optimizer"]
    at, right = along([*_rooms(lanes, end), *map(_room, steps)], MARGIN)
    shapes: list[Shape] = []
    answers: dict[float, tuple[float, float]] = {}  # where an answer ends to the right, by the time of its question
    y = top
    for lane in lanes:
        shapes += _bars(lane, at, y, end)
        rows = y + NAME + BAR
        y = rows
        for one in lane.questions:
            within = lane.life.left(int(one.asked.time)) is None and lane.life.blocks
            shapes += _question(one, at, y, rows if within else rows - BAR / 2, answers)
            y += _heights(one)[-1]
        shapes += _bands(lane, at, rows, y, end)
        y += GAP
    if steps:
        shapes += [_mark(one, at, y + MARK) for one in steps]
        y += _height(steps) + GAP
    names = (one.x + BOLD * len(one.text) for one in shapes if isinstance(one, TapeLabel))
    return shapes, round(max([right, *names]), 1), y


def _order(life: Life, end: int) -> tuple[int, int]:
    left = [end if left is None else left for _, left in life.blocks]
    return (life.asked[0] if life.asked else end, max(left, default=life.root))


# ---------------------------------------------------------------- what there is to draw


def _lane(places: Places, life: Life) -> _Lane:
    notes = [_watch(places, life, time) for time in life.watched]
    notes += [
        Spot(
            places.detour(life, time),
            "detour",
            f"within the block of tape {life.number} {detour_words(detour)}",
            (short(detour.code or detour.how),),
        )
        for time in life.asked
        for detour in detours_of(places.happenings[time].event)[:1]
    ]
    return _Lane(life, tuple(notes), tuple(question(places, life, time) for time in life.asked))


def _watch(places: Places, life: Life, time: int) -> Spot:
    event = places.happenings[time].event
    watched = event.sources or event.targets
    what = short(watched[0].kind) if len(watched) == 1 else f"{len(watched)} values"
    said = ", ".join(operand_words(one, False) for one in watched[:1]) if len(watched) == 1 else what
    return Spot(time, "watch", f"tape {life.number} is told to watch {said}", (f"watch {what}",))


def _step(time: int, happening: Happening) -> Spot:
    event, times = happening
    lost = bool(event.answered) and not all(event.answered)
    said = f"optimizer {line(event.method)} takes a step" + (", with None among its gradients" if lost else "")
    again = (f"× {times}",) if times > 1 else ()
    return Spot(time, "step", said, (f"{short(event.method)} step".lstrip(), *again), ("None given",) if lost else ())


# ---------------------------------------------------------------- room


def _half(spot: Spot) -> float:
    """Half the width of a mark with its words."""
    widths = [*(LETTER * len(one) for one in spot.lines), *(BOLD * len(one) for one in spot.odd)]
    return round(max([24.0, *widths]) / 2 + 4, 1)


def _room(spot: Spot) -> Room:
    half = _half(spot)
    return Room(spot.time, half, half)


def _rooms(lanes: Iterable[_Lane], end: int) -> Iterator[Room]:
    for life, notes, questions in lanes:
        yield Room(life.blocks[0][0] if life.blocks else life.root, EDGE, EDGE)
        for entered, left in life.blocks:
            yield Room(entered, EDGE, EDGE)
            yield Room(end if left is None else left, EDGE, EDGE)
        for note in notes:
            yield Room(note.time, REACH + 3, REACH + 9 + LETTER * len(note.lines[0]))
        for one in questions:
            pill = max(_pill(row.says) for row in one.lines)
            half = _half(one.asked)
            yield Room(one.asked.time, half, max(half, ASKED + 5 + pill + 4))
            yield from (_room(spot) for spot in one.targets)
            yield from (_room(row.source) for row in one.lines if row.source)


def _pill(says: str) -> float:
    return round(BOLD * len(says) + 16, 1)


def _height(spots: Iterable[Spot]) -> float:
    return WORDS + LINE * max((len(spot.lines) + len(spot.odd) for spot in spots), default=0)


def _heights(one: Question) -> list[float]:
    """Below its top: where each line of a question begins, and where the last one ends."""
    first = [*one.targets, one.asked]
    ends = [0.0]
    for index, row in enumerate(one.lines):
        marks = ([row.source] if row.source else []) + (first if index == 0 else [])
        ends.append(ends[-1] + _height(marks))
    return ends if not one.left_out else [*ends[:-1], ends[-1] + LINE]


# ---------------------------------------------------------------- shapes


def _mark(spot: Spot, at: At, y: float) -> TapeMark:
    return TapeMark(spot.kind, at[spot.time], y, spot.title, spot.lines, spot.odd)


def _bars(lane: _Lane, at: At, top: float, end: int) -> Iterator[Shape]:
    """A tape's name, its blocks, and the thread on which it keeps what it recorded."""
    life, y = lane.life, top + NAME
    kind = "persistent" if life.persistent else "not persistent"
    name = f"Tape {life.number}, {kind}" + ("" if life.blocks else ", never entered")
    start = at[life.blocks[0][0] if life.blocks else life.root]
    yield TapeLabel("name", start, top + MARK - 1, name + (f"   × {life.times}" if life.times > 1 else ""))
    for entered, left in life.blocks:
        stop = end if left is None else left
        spent = not life.persistent and bool(life.asked) and entered < life.asked[0] < stop
        middle = at[life.asked[0]] if spent else at[stop]
        if spent:
            said = f"the block of tape {life.number} is still open, but the tape has given its one answer"
            yield TapeBlock("spent", middle, y, round(at[stop] - middle, 1), BAR, said)
        said = f"tape {life.number} ({kind}) records what is computed in its block"
        yield TapeBlock("bar", at[entered], y, round(middle - at[entered], 1), BAR, said)
        if not lane.notes and middle - at[entered] > LETTER * len(RECORDS):
            yield TapeLabel("records", round((middle + at[entered]) / 2, 1), y + BAR / 2 + 4, RECORDS)
    yield from _threads(life, at, y + BAR / 2)
    yield from (_mark(note, at, y + BAR / 2) for note in lane.notes)


def _threads(life: Life, at: At, y: float) -> Iterator[Shape]:
    """From a tape's block to its questions: what it keeps, and that it has nothing left for a further question."""
    left = life.blocks[-1][1] if life.blocks else None
    if left is None or life.end is None:
        return
    if life.end > left:
        kept = "it may be asked again" if life.persistent else "its first question is its last"
        tail = "" if life.persistent else f"M{at[life.end]} {y - 6}v12"
        said = f"tape {life.number} keeps what it recorded until it is asked; {kept}"
        yield TapeStroke("thread", f"M{at[left]} {y}H{at[life.end]}{tail}", said)
    if life.asked[-1] > max(life.end, left):
        said = f"tape {life.number} has given its one answer and keeps nothing"
        yield TapeStroke("gone", f"M{at[max(life.end, left)]} {y}H{at[life.asked[-1]]}", said)


def _bands(lane: _Lane, at: At, top: float, bottom: float, end: int) -> Iterator[Shape]:
    """Behind a tape's questions, where its bar is."""
    for entered, left in lane.life.blocks if lane.questions else ():
        start, stop = at[entered], at[end if left is None else left]
        yield TapeBlock("band", start, top, round(stop - start, 1), round(bottom - top, 1))


def _question(
    one: Question, at: At, top: float, bar: float, answers: dict[float, tuple[float, float]]
) -> Iterator[Shape]:
    """A question's rows; ``bar`` is where the tape is that it goes to, ``answers`` gets where its answers end."""
    y, heights = top + MARK, _heights(one)
    asked = at[one.asked.time]
    yield TapeStroke("drop", f"M{asked} {bar}V{y - ASKED}")
    for given, time in one.handed:
        if given in answers:
            right, level = answers[given]
            said = "the answer that this tape is asked about"
            yield TapeStroke("handed", f"M{right} {level}H{at[time]}V{y - REACH}", said)
    for index, row in enumerate(one.lines):
        level = y + heights[index]
        pill = _pill(row.says)
        x = asked + ASKED + 5
        yield from _arrow(one, row, at, y, level)
        yield TapeMark(row.came, round(x + pill / 2, 1), level, row.title, (row.says,), width=pill)
        if row.came == "value":
            answers.setdefault(one.asked.time, (round(x + pill, 1), level))
        if row.source:
            yield _mark(row.source, at, level)
    if one.targets:
        yield TapeStroke("lead", f"M{at[one.targets[0].time] + REACH} {y}H{asked - ASKED}")
    yield from (_mark(spot, at, y) for spot in one.targets)
    yield _mark(one.asked, at, y)
    if one.left_out:
        yield TapeLabel("more", asked, top + heights[-1] - 4, f"… and {one.left_out} more sources")


def _arrow(one: Question, row: Line, at: At, y: float, level: float) -> Iterator[Shape]:
    """From the target to the source; cut where nothing leads there, near what is odd."""
    if not one.targets or not row.source:
        return
    target = one.targets[-1]
    tip, start = at[row.source.time], at[target.time]
    way = 1 if tip > start else -1
    branch = round(start + way * _half(target), 1)
    down = f"H{branch}V{level}" if level != y else ""
    path = f"M{start + way * REACH:g} {y}{down}H{tip - way * REACH:g}"
    if row.came == "value":
        barb = tip - way * (REACH + 7)
        path += f"M{barb:g} {level - 4}L{tip - way * REACH:g} {level}L{barb:g} {level + 4}"
    yield TapeStroke(row.came, path, f"from the target back to the source: {row.title}")
    if row.came == "none":
        near = start if level == y else branch
        ends = ([near + way * 2.2 * REACH] if target.odd else []) + (
            [tip - way * 2.2 * REACH] if row.source.odd else []
        )
        for cut in ends or [(near + tip) / 2]:
            yield TapeMark("cut", round(cut, 1), level, row.title)
