"""The drawing of tapes: its SVG is parsed, and counted and measured against the events it was made from."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal
from xml.etree import ElementTree

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from harness.report.markup import engine
from harness.report.tape.chart import MOST_EVENTS, MOST_ROUNDS
from harness.report.tape.marks import MOST_SOURCES
from harness.report.tape.view import tape_view
from harness.wire import Detour, Operand, TapeEvent

WATCHED = Operand("Tensor", "float64", False, "yes", "before")
LATE = Operand("Tensor", "float64", False, "late", "before")
BEFORE = Operand("Tensor", "float64", False, "no", "before")
AFTER = Operand("Tensor", "float64", False, "no", "after")
LETTER = 5.2  # the narrowest that a letter of the drawing's small type is on average, in its units


def asked(
    tape: int,
    target: Operand = sample.TARGET,
    sources: Sequence[Operand] = (sample.VARIABLE,),
    answered: Sequence[bool] = (True,),
    **rest: Any,
) -> TapeEvent:
    return TapeEvent(
        "asked",
        tape,
        method="gradient",
        targets=(target,),
        sources=tuple(sources),
        answered=tuple(answered),
        **rest,
    )


def block(tape: int, *within: TapeEvent, persistent: bool = False, under: tuple[int, ...] = ()) -> list[TapeEvent]:
    whole = TapeEvent("created", tape, persistent, under=under), TapeEvent("entered", tape, persistent, under=under)
    return [*whole, *within, TapeEvent("left", tape, persistent, under=under)]


def answer_of(tape: int, made: Literal["inside", "after"]) -> Operand:
    return Operand("Tensor", "float64", False, "no", made, tape)


SECOND = (
    *block(1, *block(2, under=(1,)), asked(2, under=(1,))),
    asked(1, answer_of(2, "inside")),
)
WATCHED_ONE_OF_TWO = (
    *block(3, TapeEvent("watched", 3, sources=(WATCHED,))),
    asked(3, sources=(WATCHED, sample.CONSTANT), answered=(True, False)),
)
SECOND_OUTSIDE = (*block(1, *block(2, under=(1,))), asked(2), asked(1, answer_of(2, "after"), answered=(False,)))


class Drawing:
    """A drawing as a reader of SVG finds it."""

    def __init__(self, *events: TapeEvent) -> None:
        view = tape_view(events)
        assert view is not None
        self.markup = engine().get_template("tape.html").render(tape=view)
        self.figure = ElementTree.fromstring(self.markup)
        self.svg = next(one for one in self.figure.iter("svg") if one.get("role") == "group")
        self.width, self.height = (float(one) for one in self.svg.attrib["viewBox"].split()[2:])

    def groups(self, *classes: str) -> list[ElementTree.Element]:
        return [one for one in self.svg.iter("g") if set(classes) <= set(one.get("class", "").split())]

    def count(self, *classes: str) -> int:
        return len(self.groups(*classes))

    def at(self, *classes: str, which: int = 0) -> tuple[float, float]:
        x, y = re.findall(r"-?[\d.]+", self.groups(*classes)[which].attrib["transform"])
        return float(x), float(y)

    def span(self, *classes: str, which: int = 0) -> tuple[float, float]:
        rect = self.groups(*classes)[which].find("rect")
        assert rect is not None
        start = float(rect.attrib["x"])
        return start, start + float(rect.attrib["width"])

    def path(self, *classes: str, which: int = 0) -> str:
        path = self.groups(*classes)[which].find("path")
        assert path is not None
        return path.attrib["d"]

    def words(self, *classes: str, which: int = 0) -> list[str]:
        return [one.text or "" for one in self.groups(*classes)[which].iter("text")]

    @property
    def text(self) -> str:
        return " ".join(self.figure.itertext())


# ---------------------------------------------------------------- as many marks as events


@pytest.mark.parametrize(
    "events",
    [
        SECOND,
        SECOND_OUTSIDE,
        sample.NESTED,
        WATCHED_ONE_OF_TWO,
        (*block(1, persistent=True), asked(1), asked(1, sources=(sample.CONSTANT,), answered=(False,))),
        (*block(1), asked(1), TapeEvent("optimizer", 0, method="SGD", sources=(sample.VARIABLE,), answered=(True,))),
    ],
)
def test_every_event_has_its_mark(events: Sequence[TapeEvent]) -> None:
    drawing = Drawing(*events)
    kinds = Counter(event.what for event in events)
    answers = Counter(answer for event in events for answer in event.answered if event.what == "asked")
    assert drawing.count("bar") == kinds["entered"]
    assert drawing.count("watch") == kinds["watched"]
    assert drawing.count("mark", "asked") == kinds["asked"]
    assert drawing.count("step") == kinds["optimizer"]
    assert drawing.count("mark", "value") == answers[True]
    assert drawing.count("mark", "none") == answers[False]
    assert drawing.count("mark", "error") == sum(bool(event.error) for event in events)
    assert drawing.count("source") == sum(len(event.sources) for event in events if event.what == "asked")


def test_every_mark_says_what_it_is() -> None:
    drawing = Drawing(*sample.NESTED)
    for one in drawing.groups("mark"):
        assert one.get("role") == "img"
        assert one.findtext("title")
    (unwatched,) = drawing.groups("source", "odd")
    assert unwatched.findtext("title") == "source: Tensor, not watched"
    (none,) = drawing.groups("mark", "none")
    assert none.findtext("title") == "tape 2 answers None: it has recorded no way from this source to the target"


def test_the_sentences_stay_below_the_drawing() -> None:
    drawing = Drawing(*SECOND)
    (words,) = drawing.figure.iter("details")
    assert "Tape 2, asked outside its block, within that of tape 1" in " ".join(words.itertext())


def test_none_has_another_shape_than_a_value() -> None:
    drawing = Drawing(*block(1), asked(1, sources=(WATCHED, sample.CONSTANT), answered=(True, False)))
    value, none = (drawing.groups("mark", kind)[0].find("rect") for kind in ("value", "none"))
    assert value is not None
    assert none is not None
    assert (value.get("rx"), none.get("rx")) == ("10", None)
    assert (drawing.words("mark", "value"), drawing.words("mark", "none")) == (["a value"], ["None"])
    assert drawing.count("cut") == 1


# ---------------------------------------------------------------- in their place


@pytest.mark.parametrize(
    ("target", "place"), [(BEFORE, "before the block"), (sample.TARGET, ""), (AFTER, "after the block")]
)
def test_a_target_stands_where_it_was_made(target: Operand, place: str) -> None:
    drawing = Drawing(*block(1), asked(1, target, answered=(False,)))
    start, end = drawing.span("bar")
    x, _ = drawing.at("target")
    assert (x < start, start < x < end, end < x) == (place.startswith("before"), not place, place.startswith("after"))
    assert x < drawing.at("mark", "asked")[0]
    assert drawing.count("target", "odd") == bool(place)
    assert drawing.words("target") == ["target: Tensor", *([place] if place else [])]


def test_a_source_stands_before_the_block_or_within_it() -> None:
    within = Operand("Tensor", "float64", False, "no", "inside")
    drawing = Drawing(*block(1), asked(1, sources=(sample.VARIABLE, within), answered=(True, True)))
    start, end = drawing.span("bar")
    assert drawing.at("source")[0] < start < drawing.at("source", which=1)[0] < drawing.at("target")[0] < end


@pytest.mark.parametrize(("source", "late"), [(LATE, True), (WATCHED, False)])
def test_what_is_watched_too_late_is_watched_after_the_target(source: Operand, late: bool) -> None:
    watching = TapeEvent("watched", 1, sources=(source,))
    drawing = Drawing(*block(1, watching), asked(1, sources=(source,), answered=(not late,)))
    start, end = drawing.span("bar")
    watch, target = drawing.at("watch")[0], drawing.at("target")[0]
    assert start < min(watch, target) < max(watch, target) < end
    assert (target < watch) == late
    assert drawing.words("watch") == ["watch Tensor"]
    assert drawing.words("source") == ["source: Tensor", "watched too late" if late else "watched"]


def test_an_inner_tape_lies_within_the_outer_ones_bar_and_hands_its_answer_into_it() -> None:
    drawing = Drawing(*SECOND)
    inner, outer = drawing.span("bar", which=0), drawing.span("bar", which=1)
    assert outer[0] < inner[0] < inner[1] < outer[1]
    x, y = drawing.at("target", which=1)
    assert outer[0] < x < outer[1]
    assert drawing.path("handed").endswith(f"H{x}V{y - 9}")
    assert drawing.words("target", which=1) == ["target: Tensor", "answer of tape 2"]
    assert drawing.count("odd") == 0


def test_a_second_gradient_outside_the_outer_tape_falls_past_its_bar() -> None:
    drawing = Drawing(*SECOND_OUTSIDE)
    inner, outer = drawing.span("bar", which=0), drawing.span("bar", which=1)
    assert outer[0] < inner[0] < inner[1] < outer[1]
    x, _ = drawing.at("target", "odd")
    assert outer[1] < drawing.at("mark", "asked")[0] < x
    assert f"H{x}V" in drawing.path("handed")
    assert drawing.words("target", "odd") == ["target: Tensor", "answer of tape 2", "after the block"]
    assert drawing.count("cut") == 1
    assert x - 30 < drawing.at("cut")[0] < x


def test_an_answer_that_might_be_one_of_two_is_not_drawn_as_handed_on() -> None:
    inner = block(2, under=(1,), persistent=True)
    drawing = Drawing(*block(1, *inner, asked(2), asked(2, sources=(WATCHED,))), asked(1, answer_of(2, "inside")))
    assert drawing.count("handed") == 0
    assert drawing.words("target", which=2) == ["target: Tensor", "answer of tape 2"]


def test_a_persistent_tape_goes_on_until_it_is_last_asked() -> None:
    drawing = Drawing(*block(1, persistent=True), asked(1, persistent=True), asked(1, persistent=True))
    _, end = drawing.span("bar")
    last, _ = drawing.at("mark", "asked", which=1)
    assert re.fullmatch(rf"M{end} [\d.]+H{last}", drawing.path("thread"))
    assert drawing.count("gone") == 0


def test_a_tape_that_is_not_persistent_ends_with_its_first_question() -> None:
    error = "RuntimeError: it can only be asked once"
    drawing = Drawing(*block(1), asked(1), asked(1, answered=(), error=error))
    first, second = drawing.at("mark", "asked")[0], drawing.at("mark", "asked", which=1)[0]
    assert re.fullmatch(rf"M[\d.]+ [\d.]+H{first}M{first} [\d.]+v12", drawing.path("thread"))
    assert re.fullmatch(rf"M{first} [\d.]+H{second}", drawing.path("gone"))
    assert drawing.words("mark", "error") == ["RuntimeError"]
    assert error in (drawing.groups("mark", "error")[0].findtext("title") or "")


def test_a_tape_asked_within_its_block_records_no_further_unless_it_is_persistent() -> None:
    for persistent in (True, False):
        drawing = Drawing(*block(1, asked(1, persistent=persistent, inside=True), persistent=persistent))
        question, _ = drawing.at("mark", "asked")
        start, end = drawing.span("bar")
        assert start < question <= end
        assert (end == pytest.approx(question)) == (not persistent)
        assert drawing.count("spent") == (not persistent)


def test_a_value_that_left_the_tapes_sight_is_marked_within_the_bar() -> None:
    detours = (Detour("float", "math.sin(x)"),)
    drawing = Drawing(*block(1), asked(1, answered=(False,), detours=detours))
    start, end = drawing.span("bar")
    assert start < drawing.at("detour")[0] < end
    assert drawing.words("detour") == ["math.sin(x)"]
    assert "a value is read as a plain number: math.sin(x)" in drawing.text
    assert Drawing(*block(1), asked(1, detours=detours)).count("detour") == 0
    assert Drawing(*block(1), asked(1, AFTER, answered=(False,), detours=detours)).count("detour") == 0


def test_what_is_right_is_not_drawn_as_odd() -> None:
    """A variable's own gradient has a target from before the block, and is answered."""
    drawing = Drawing(*block(1), asked(1, BEFORE, (sample.VARIABLE, sample.CONSTANT), (True, True)))
    assert drawing.count("odd") == 0


# ---------------------------------------------------------------- much is drawn once, or said to be left out


def test_equal_rounds_are_drawn_once_and_counted() -> None:
    drawing = Drawing(*sample.descent_tapes(10))
    assert drawing.count("bar") == 1
    assert "Rounds 1 – 10, all alike × 10" in " ".join(drawing.text.split())


def test_an_inner_tape_in_a_loop_is_drawn_once_and_counted() -> None:
    rounds = [[*block(tape, under=(1,)), asked(tape, under=(1,))] for tape in range(2, 9)]
    drawing = Drawing(*block(1, *(event for one in rounds for event in one)))
    assert drawing.count("bar") == 2
    assert "Tape 2, not persistent × 7" in " ".join(drawing.text.split())


def test_the_first_trouble_is_drawn_however_late_it_comes() -> None:
    differing = [event for n in range(2, 30) for event in (*block(n), *[asked(n)] * (1 + n % 2))]
    drawing = Drawing(*differing, *block(99), asked(99, sources=(sample.CONSTANT,), answered=(False,)))
    assert drawing.count("mark", "none") == 1
    assert "Tape 99" in drawing.text
    assert f"{MOST_ROUNDS} of 29 different rounds are drawn." in drawing.text


def test_a_round_without_end_is_cut_and_says_so() -> None:
    questions = [
        TapeEvent("asked", 1, True, method=f"m{n}", targets=(sample.TARGET,), sources=(WATCHED,), answered=(True,))
        for n in range(200)
    ]
    drawing = Drawing(*block(1, persistent=True), *questions)
    assert drawing.count("mark", "asked") < MOST_EVENTS
    assert f"Only the first {MOST_EVENTS} events of round 1 are drawn." in drawing.text


def test_many_sources_that_are_alike_share_a_line() -> None:
    many = (sample.VARIABLE,) * 20
    drawing = Drawing(*block(1), asked(1, sources=(*many, sample.CONSTANT), answered=(*(True,) * 20, False)))
    assert [drawing.words("source", which=n)[0] for n in range(2)] == ["20 sources: Variable", "source: Tensor"]
    mixed = [sample.VARIABLE, WATCHED] * MOST_SOURCES
    drawing = Drawing(*block(1), asked(1, sources=mixed, answered=(True,) * len(mixed)))
    assert drawing.count("source") == MOST_SOURCES
    assert f"… and {len(mixed) - MOST_SOURCES} more sources" in drawing.text


# ---------------------------------------------------------------- whatever is recorded

numbers = st.integers(0, 4)
operands = st.builds(
    Operand,
    st.sampled_from(["Tensor", "Variable", "float", "None", sample.HOSTILE]),
    st.sampled_from(["float32", "int32", "", sample.HOSTILE]),
    st.booleans(),
    st.sampled_from(["yes", "late", "no"]),
    st.sampled_from(["before", "inside", "after", "unknown"]),
    numbers,
)
some = st.lists(operands, max_size=9).map(tuple)
events_of_any_kind = st.builds(
    TapeEvent,
    st.sampled_from(["created", "entered", "left", "watched", "asked", "optimizer"]),
    numbers,
    st.booleans(),
    inside=st.booleans(),
    under=st.lists(numbers, max_size=3).map(tuple),
    method=st.sampled_from(["gradient", "batch_jacobian", "", sample.HOSTILE]),
    targets=some,
    sources=some,
    answered=st.lists(st.booleans(), max_size=9).map(tuple),
    error=st.sampled_from(["", "ValueError: no", sample.HOSTILE]),
    detours=st.lists(st.just(Detour("cast", sample.HOSTILE)), max_size=2).map(tuple),
)


@given(st.lists(events_of_any_kind, min_size=1, max_size=40))
def test_whatever_is_recorded_is_drawn_within_its_frame_and_told_as_text(events: list[TapeEvent]) -> None:
    drawing = Drawing(*events)
    assert not {"script", "img"} & {one.tag for one in drawing.figure.iter()}
    for mark in drawing.groups("mark"):
        x, y = (float(one) for one in re.findall(r"-?[\d.]+", mark.attrib["transform"]))
        assert 0 <= x <= drawing.width
        assert 0 <= y <= drawing.height
        assert mark.findtext("title")
    for rect in drawing.svg.iter("rect"):
        assert float(rect.attrib["width"]) >= 0
        assert float(rect.attrib["height"]) >= 0
    for path in drawing.svg.iter("path"):
        assert all(math.isfinite(float(one)) for one in re.findall(r"-?[\d.]+", path.attrib["d"]))


@pytest.mark.parametrize("events", [SECOND, SECOND_OUTSIDE, sample.NESTED])
def test_words_of_one_row_do_not_run_into_each_other(events: Sequence[TapeEvent]) -> None:
    drawing = Drawing(*events)
    rows: dict[float, list[tuple[float, float]]] = {}
    for mark in drawing.groups("mark"):
        x, y = (float(one) for one in re.findall(r"-?[\d.]+", mark.attrib["transform"]))
        for text in mark.iter("text"):
            if text.get("class") in ("what", "soft", "why"):
                half = LETTER * len(text.text or "") / 2
                rows.setdefault(y + float(text.attrib["y"]), []).append((x - half, x + half))
    for row in rows.values():
        ordered = sorted(row)
        assert all(first[1] < second[0] for first, second in itertools.pairwise(ordered))
