"""For authors: what an exercise's ``check.py`` is written with.

A ``check.py`` has two functions::

    def figures(exercise, task, draw):      # draw is a seeded random.Random
        yield figure(x=0.5, h=1e-3)                     # public: the statement shows it
        yield figure(x=draw.uniform(1, 3), h=1e-2, public=False)

    def judge(exercise, task, figure, answer):
        found = answer.number()                         # or .numbers(count), .array(shape), .truth(), .strings()
        return right() if abs(found - …) <= … else wrong("f′(x) came out as …", "fd-divides-by-h-not-2h")

It may have a third, for mistakes that no single figure shows; it is asked where no name fits all wrong figures::

    def together(exercise, task, answers):              # (figure, answer) of every figure, in the order of the calls
        return ("return-inside-loop",) if … else ()

A task that is one of the kit's own paths in other arguments may say so, and what all its figures show together is
named as for any path::

    def descent(exercise, task, figure):    # its kind and the figure in the formula's names; None for another task
        return PathKind("loss", "sgd", …), figure(…)

Everything here is pure; student code is never run by a check. What an answer cannot be read as raises ``Unreadable``,
which the judge turns into a failed check that names what came back.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec
import numpy as np

from harness.judge import reading
from harness.judge.fits import judge_fit
from harness.judge.model import Check, Detail, NumberRow, NumbersDetail
from harness.judge.paths import follows, judge_path
from harness.judge.values import judge_value
from harness.judge.words import number as words
from harness.oracle.reference import FitReference, PathReference, ValueReference, reference
from harness.spec.model import Column, Exercise, Figure, Given, MinimiserKind, PathKind, Task, ValueKind
from harness.wire import TRUTHS, Alien, Entries, Items, Nothing, Numbers, Returned, TapeEvent, Text, Value

__all__ = [
    "Answer",
    "Unreadable",
    "as_kind",
    "figure",
    "given",
    "is_right",
    "numbers_detail",
    "right",
    "words",
    "wrong",
]


class Unreadable(ValueError):
    """What came back is not what was asked for."""

    def __init__(self, message: str, *mistakes: str) -> None:
        super().__init__(message)
        self.mistakes = mistakes


class Answer:
    """What a student's function returned, in the form that a check asks for. Reals only, NaN and infinities refused."""

    def __init__(self, returned: Returned) -> None:
        self.returned = returned
        self.value: Value = returned.value
        self.tape: tuple[TapeEvent, ...] = returned.tape
        self.printed: str = returned.printed

    def number(self) -> float:
        """One real."""
        return float(self.numbers(1)[0])

    def numbers(self, count: int) -> np.ndarray:
        """So many reals in order: shape (count,)."""
        return _finite(reading.flat(self.value, count, "in the order of the statement"))

    def array(self, *shape: int) -> np.ndarray:
        """Reals of a shape, axes of length 1 given or not; -1 stands for any length."""
        found = _finite(reading.block(self.value))
        wanted = [n for n in shape if n != 1]
        there = [n for n in found.shape if n != 1]
        fits = len(wanted) == len(there) and all(a in (-1, b) for a, b in zip(wanted, there, strict=True))
        if not fits:
            raise Unreadable(
                f"Numbers of shape {found.shape} came back, where shape {shape} was asked for.",
                "wrong-container-or-nesting",
            )
        lengths = iter(there)
        return found.reshape([1 if n == 1 else next(lengths) for n in shape])

    def arrays(self) -> list[np.ndarray]:
        """The items of a sequence of arrays, whatever the shape and the numbers of each; none for anything else."""
        read = [reading.block(item) for item in reading.items(self.value)]
        return [one.numbers for one in read if isinstance(one, reading.Block)]

    def parts(self, count: int) -> tuple[Answer, ...]:
        """The items of a sequence of so many things, each to be read in its own way."""
        items = reading.items(self.value)
        if len(items) != count:
            raise Unreadable(
                f"{reading.describe(self.value)} came back, where a sequence of {count} was asked for.",
                "wrong-container-or-nesting",
            )
        return tuple(Answer(msgspec.structs.replace(self.returned, value=item)) for item in items)

    @property
    def missing(self) -> bool:
        """Whether it is ``None``."""
        return isinstance(self.value, Nothing)

    @property
    def finite(self) -> bool:
        """Whether it holds no NaN and no infinity; also False for what holds no numbers at all."""
        read = reading.block(self.value)
        return isinstance(read, reading.Block) and bool(np.isfinite(read.numbers).all())

    @property
    def dtype(self) -> str:
        """The precision that one block of numbers was held in; empty for anything else."""
        return self.value.dtype if isinstance(self.value, Numbers) else ""

    @property
    def kind(self) -> str:
        """What one block of numbers came as, in a student's words; empty for anything else."""
        return self.value.kind if isinstance(self.value, Numbers) else ""

    def truth(self) -> bool:
        """True or False, NumPy's own and a tensor's too."""
        if isinstance(self.value, Alien) and self.value.why in TRUTHS.values():
            return self.value.why == TRUTHS[True]
        raise Unreadable(
            f"{reading.describe(self.value)} came back, where True or False was asked for.",
            *(["wrong-container-or-nesting"] if _many_truths(self.value) else []),
        )

    def strings(self) -> dict[str, str]:
        """A dict of strings."""
        if not isinstance(self.value, Entries):
            raise Unreadable(f"{reading.describe(self.value)} came back, where a dict of strings was asked for.")
        return {k: v.text for k, v in zip(self.value.keys, self.value.values, strict=True) if isinstance(v, Text)}


def _many_truths(value: Value) -> bool:
    """Whether it is a sequence or an array of True and False."""
    if isinstance(value, Items):
        return all(isinstance(item, Alien) and item.why in TRUTHS.values() for item in value.items)
    return isinstance(value, Alien) and value.why.startswith("an array of bool")


def _finite(read: reading.Block | reading.Complaint) -> np.ndarray:
    if isinstance(read, reading.Complaint):
        raise Unreadable(read.message, *read.mistakes)
    if not np.isfinite(read.numbers).all():
        raise Unreadable("NaN or infinity came back among the numbers.")
    return read.numbers


def figure(*, public: bool = True, **arguments: float | int | Fraction | np.ndarray | Given) -> Figure:
    """One set of arguments by name: numbers, arrays (float64 in the guest), or ``given`` ones."""
    numbers: list[tuple[str, Fraction]] = []
    vectors: list[Column] = []
    givens: list[Given] = []
    for name, value in arguments.items():
        if isinstance(value, Given):
            givens.append(Given(name, value.maker, value.parameters))
        elif isinstance(value, np.ndarray):
            vectors.append(_column(name, value))
        else:
            numbers.append((name, Fraction(value)))
    return Figure(public, tuple(numbers), tuple(vectors), tuple(givens))


def given(maker: str, *parameters: float | int | str | np.ndarray) -> Given:
    """An argument that the function ``maker`` of the exercise's ``given.py`` makes in the guest of plain parameters."""
    return Given("", maker, tuple(_column("", p) if isinstance(p, np.ndarray) else p for p in parameters))


def _column(name: str, array: np.ndarray) -> Column:
    return Column(name, tuple(map(float, array.reshape(-1))), tuple(array.shape))


def array(column: Column) -> np.ndarray:
    """The array of a figure's column, in its shape."""
    return np.array(column.values).reshape(column.shape or (-1,))


def right(detail: Detail | None = None) -> Check:
    """The verdict for a right answer."""
    return Check(True, (), "pass", 1.0, "", detail=detail)


def wrong(message: str, *mistakes: str, credit: float = 0.0, detail: Detail | None = None) -> Check:
    """The verdict for a wrong answer: what was observed, not the answer; a mistake's name only if nothing else fits."""
    return Check(True, (), "fail", credit, message, tuple(mistakes), detail=detail)


def plain(check: Check) -> Check:
    """The verdict with Python's own numbers: checks are written with NumPy. ValidationError for what is no verdict."""
    built = msgspec.to_builtins(check, builtin_types=(bytes,), enc_hook=lambda number: number.item())
    return msgspec.convert(built, Check)


def as_kind(
    kind: ValueKind | PathKind | MinimiserKind, exercise: Exercise, task: Task, inputs: Figure, answer: Answer
) -> Check:
    """The verdict that one of the kit's own kinds would give, for a function whose arguments are no plain numbers.

    ``inputs`` has the numbers and columns by the names that the kind and the exercise's formulas know.
    """
    target = reference(exercise, msgspec.structs.replace(task, kind=kind), inputs)
    match target:
        case ValueReference():
            return judge_value(target, task, inputs, answer.returned)
        case PathReference():
            return judge_path(target, task, inputs, answer.returned)
        case FitReference():
            return judge_fit(target, task, inputs, answer.returned)
    raise TypeError(f"{type(kind).__name__} has no reference of numbers")


def is_right(
    kind: ValueKind | PathKind | MinimiserKind, exercise: Exercise, task: Task, inputs: Figure, answer: Answer
) -> bool:
    """Whether an answer would pass as one of those kinds; what is wrong with it is not looked for."""
    target = reference(exercise, msgspec.structs.replace(task, kind=kind), inputs)
    if isinstance(target, PathReference):
        return follows(target, task, answer.returned)
    return as_kind(kind, exercise, task, inputs, answer).status == "pass"


def numbers_detail(*rows: tuple[str, float, float, float]) -> NumbersDetail:
    """Rows (label, observed, expected, tolerance) for the report."""
    return NumbersDetail(
        tuple(NumberRow(label, words(x), words(y), "", abs(x - y), t, abs(x - y) <= t) for label, x, y, t in rows)
    )
