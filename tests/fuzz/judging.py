"""Hostile values before the judge: read in every way it knows, and judged as answers of real tasks."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, get_args, get_type_hints

from harness.grading import asked, plan
from harness.judge import reading
from harness.judge.authoring import Answer, Unreadable
from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.spec.course import find_course
from harness.spec.model import Exercise, Figure, NothingKind, Task
from harness.wire import (
    Absent,
    Alien,
    Detour,
    Entries,
    Fault,
    Items,
    Numbers,
    Operand,
    Raised,
    Returned,
    Stopped,
    TapeEvent,
    Text,
    Value,
)

REALS = (
    float("nan"), float("inf"), -float("inf"), 0.0, -0.0, 5e-324, -5e-324, 2.2250738585072014e-308, 1e-200, 1e200,
    1.7976931348623157e308, -1.7976931348623157e308, 9007199254740993.0, 1.0, -1.0, 0.1, 3.4028235e38, 1e-45,
)  # fmt: skip
TEXTS = (
    "", "x", "x" * 4000, "(" * 2000, "-" * 2000 + "x", "9**9**9**9", "x**1000**1000", "((x+1)**1000)**1000", "1/0",
    "0**-1", "exp(" * 50 + "x" + ")" * 50, "exp(exp(exp(exp(9))))", "sin(10**1000*x)", "tan(" * 55 + "x" + ")" * 55,
    "log(0)", "log(-x)", "sqrt(-1-x**2)", "x**0.001", "x**-1000", "1e1000*x", "9" * 40, "*".join(["9**1000"] * 200),
    "+".join(["x**1000"] * 200), "__import__('os')", "x.y", "lambda: x", "\x1b[31m", "<script>alert(1)</script>",
    "x\x00", "²", "x²", "٣*x", "x^^x", "e**e**e**x", "(x-x)/(x-x)", "0*log(0)", "x/(x-x)",
    "(" * 55 + "x" + ")**1000" * 55, "pi" * 500,
)  # fmt: skip
DTYPES = (
    "float64",
    "float32",
    "float16",
    "bfloat16",
    "int",
    "Fraction",
    "Decimal",
    "sympy",
    "mixed",
    "",
    "\x1b[1m",
    "<b>",
)
KINDS = ("float", "list of float", "ndarray", "Tensor", "<script>", "\x1b]0;x\x07", "=1+1", "k" * 200)


class Place(NamedTuple):
    """A task, and the figures it is judged at."""

    exercise: Exercise
    task: Task
    figures: tuple[Figure, ...]


def places(*exercises: str) -> tuple[Place, ...]:
    """Every task of these exercises, or of the whole course."""
    course = find_course()
    found = []
    for exercise in map(course.load, exercises or course.ids()):
        planned = plan(exercise, 7)
        found += [Place(exercise, task, tuple(q.figure for q in asked(planned, task))) for task in exercise.tasks]
    return tuple(found)


# ---------------------------------------------------------------- reading

READINGS: tuple[Callable[[Value], object], ...] = (
    reading.describe,
    reading.block,
    *(lambda value, d=d: reading.points(value, d) for d in (1, 2, 3)),
    *(lambda value, n=n: reading.flat(value, n, "") for n in (1, 2, 3)),
    *(lambda value, s=s: reading.shaped(value, s, "") for s in ((), (1,), (2, 2), (4, 3))),
    *(lambda value, n=n: reading.rows(value, n, 3) for n in (1, 4)),
)
ANSWERS: tuple[Callable[[Answer], object], ...] = (
    Answer.number,
    Answer.truth,
    Answer.strings,
    lambda answer: answer.missing,
    lambda answer: answer.finite,
    lambda answer: answer.dtype,
    lambda answer: answer.numbers(3),
    lambda answer: answer.array(-1, 3),
    lambda answer: answer.parts(2),
)


def read(returned: Returned) -> None:
    """Read a value in every way; what raises anything but a complaint raises it here."""
    for way in READINGS:
        way(returned.value)
    for question in ANSWERS:
        try:
            question(Answer(returned))
        except Unreadable:
            continue


# ---------------------------------------------------------------- judging


def judged(place: Place, draw: random.Random) -> Judgement:
    """The judgement of random answers to a task; whatever the judge raises is raised here."""
    return judge_task(place.exercise, place.task, [(figure, outcome(place, figure, draw)) for figure in place.figures])


def outcome(place: Place, figure: Figure, draw: random.Random) -> Returned | Raised | Absent | Stopped:
    """Mostly a value of about the shape asked for."""
    kind = draw.randrange(20)
    if kind == 0:
        fault = Fault(draw.choice(("ValueError", "TypeError", "<b>", "")), draw.choice(TEXTS), (draw.choice(TEXTS),))
        return Raised(1, fault, draw.choice(TEXTS), events(draw))
    if kind == 1:
        return Absent(1, tuple(place.task.name[:n] for n in range(draw.randrange(4))))
    if kind == 2:
        return Stopped(draw.choice(("timeout", "memory", "crash", "output")), draw.choice(TEXTS))
    return Returned(
        1, value(place, figure, draw, 3), draw.choice(TEXTS)[:4000], events(draw), draw.randrange(3), draw.randrange(3)
    )


def value(place: Place, figure: Figure, draw: random.Random, depth: int) -> Value:
    """A value of a random kind, with numbers at the edges of what there is."""
    match draw.randrange(12 if depth else 9):
        case 7:
            return Alien(draw.choice(KINDS), draw.choice(TEXTS)[:4000])
        case 8:
            return Text(draw.choice(TEXTS))
        case 9:
            return Items("list", tuple(value(place, figure, draw, depth - 1) for _ in range(draw.randrange(5))))
        case 10 | 11:
            questions = [question.id for question in getattr(place.task.kind, "questions", ())] or ["a", "b"]
            return Entries(tuple(questions), tuple(_entry(place, figure, draw, depth - 1) for _ in questions))
    return numbers(_shape(figure, draw), draw)


def _entry(place: Place, figure: Figure, draw: random.Random, depth: int) -> Value:
    return Text(draw.choice(TEXTS)) if draw.random() < 0.8 else value(place, figure, draw, depth)


def _shape(figure: Figure, draw: random.Random) -> tuple[int, ...]:
    counts = [int(n) for _, n in figure.numbers if n.denominator == 1 and 0 <= n < 300] or [1]
    length = draw.choice((0, 1, 2, 3, 4, *(n + more for n in counts for more in (0, 1, 2))))
    return draw.choice(((), (length,), (length, 1), (length, 2), (length, 4), (2, 2), (0,), (0, 2), (1, 1, 1)))


def numbers(shape: tuple[int, ...], draw: random.Random) -> Numbers:
    """A block of extreme reals, or of one of them, or of small steps."""
    size = 1
    for n in shape:
        size *= n
    first = draw.choice(REALS)
    plain = [first] * size if draw.random() < 0.2 else [draw.choice(REALS) for _ in range(size)]
    if draw.random() < 0.3:
        plain = [draw.uniform(-9, 9) * 10.0 ** draw.randrange(-20, 20) for _ in range(size)]
    return Numbers(draw.choice(KINDS), draw.choice(DTYPES), shape, struct.pack(f"<{size}d", *plain))


WAYS = get_args(get_type_hints(Detour)["how"])
CODES = ("", "math.sin(x)", "(", "np.")


def events(draw: random.Random) -> tuple[TapeEvent, ...]:
    """A record that no tape would make."""
    whats = ("created", "entered", "left", "watched", "asked", "optimizer")
    return tuple(
        TapeEvent(
            draw.choice(whats),  # type: ignore[arg-type]  # one of its literals
            draw.choice((0, 1, 2, -1, 2**63 - 1)),
            draw.random() < 0.5,
            draw.random() < 0.5,
            tuple(draw.randrange(4) for _ in range(draw.randrange(3))),
            draw.random() < 0.5,
            draw.choice(("gradient", "jacobian", "", "<b>")),
            _operands(draw),
            _operands(draw),
            tuple(draw.random() < 0.5 for _ in range(draw.randrange(4))),
            draw.choice(("", "", "x")),
            *(draw.random() < 0.3 for _ in range(3)),
            draw.choice((0, 1, 2**63 - 1)),
            draw.choice(((), ("Mul",), ("Sqrt", "Round"))),
            draw.choice(((), ("Round",), ("<b>",))),
            tuple(
                Detour(draw.choice(WAYS), draw.choice(("", "math.sin(x)", "(", "np.")))
                for _ in range(draw.randrange(3))
            ),
        )
        for _ in range(draw.choice((0, 0, 1, 5)))
    )


def _operands(draw: random.Random) -> tuple[Operand, ...]:
    return tuple(
        Operand(
            draw.choice(("Variable", "Tensor", "float", "None", "function", "<b>")),
            draw.choice(DTYPES),
            draw.random() < 0.5,
            draw.choice(("yes", "late", "no")),
            draw.choice(("before", "inside", "after", "unknown")),
            draw.choice((0, 0, 1, 2)),
        )
        for _ in range(draw.randrange(4))
    )


def could_pass(task: Task) -> bool:
    """Whether a random value may be right: None where nothing is asked for, a word where two are to choose from."""
    return isinstance(task.kind, NothingKind)


def rounds(draw: random.Random, everywhere: Sequence[Place]) -> Iterator[tuple[Place, Judgement]]:
    """Judgements without end, of every task in turn."""
    while True:
        for place in everywhere:
            yield place, judged(place, draw)
