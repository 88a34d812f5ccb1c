"""What a tape's record adds to a wrong answer: its name where values and record say it together.

The values decide that an answer is wrong; the record, a claim, only tells mistakes apart that give the same values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from harness.judge.naming.pairs import apart
from harness.judge.reading import Block, block
from harness.judge.tape.nones import name_nones
from harness.spec.model import PathKind, Task, ValueKind
from harness.wire import SYMBOLIC, Alien, Entries, Items, Numbers, Returned, TapeEvent, Value

UNBOUNDED = frozenset({"Sqrt", "Rsqrt", "RealDiv", "Reciprocal", "Acos", "Asin", "Norm"})  # slopes that can be infinite
SUMMED = frozenset({"hessian-row-sums", "vector-target-summed", "mse-one-over-n-missing"})  # a sum where parts were due
STILL = 1e-6  # of a coordinate: the start as it was handed over, and in float32
Names = tuple[str, ...]


class Answer(NamedTuple):
    """A wrong answer: what its values were named, and what came with it."""

    task: Task
    names: Names
    returned: Returned

    @property
    def questions(self) -> tuple[TapeEvent, ...]:
        """The questions to tapes that were answered."""
        return tuple(event for event in self.returned.tape if event.what == "asked" and not event.error)

    @property
    def numbers(self) -> np.ndarray:
        """The numbers that came back; none where they do not form one block."""
        read = block(self.returned.value)
        return read.numbers if isinstance(read, Block) else np.empty(0)

    @property
    def zero_slope(self) -> bool:
        """Whether a number of a list of slopes is 0, or a whole row of a table; a path may well begin at 0."""
        numbers = self.numbers
        if isinstance(self.task.kind, PathKind) or not numbers.size:
            return False
        return bool((numbers == 0).any() if numbers.ndim < 2 else (numbers == 0).all(axis=-1).any())

    @property
    def stands_still(self) -> np.ndarray:
        """For each coordinate of a path, whether it is the same all along, up to float32; empty for no path."""
        numbers = self.numbers
        if numbers.ndim == 0 or len(numbers) < 2:
            return np.empty(0, dtype=bool)
        with np.errstate(all="ignore"):  # whatever numbers came back, they are no reason to warn the teacher
            return np.asarray(np.isclose(numbers, numbers[0], rtol=STILL, atol=0).all(axis=0))


def _parts(value: Value) -> Iterator[Value]:
    yield value
    inner: Sequence[Value] = value.items if isinstance(value, Items) else ()
    for one in value.values if isinstance(value, Entries) else inner:
        yield from _parts(one)


def _kept_inside(answer: Answer) -> Names:
    """What came back belongs to the inside of a tf.function."""
    symbolic = any(isinstance(part, Alien) and part.why == SYMBOLIC for part in _parts(answer.returned.value))
    return ("tf-function-python-side-effect",) if symbolic else ()


def _no_sources(answer: Answer) -> Names:
    """An empty list of variables was asked about, and an empty list of slopes came of it."""
    empty = [event for event in answer.questions if event.listed and not event.sources]
    if not empty:
        return ()
    return ("variable-list-captured-too-early",) if empty[0].variables else ("model-not-built",)


def _swallowed(answer: Answer) -> Names:
    """A tape answered None, or zeros in its place, and a coordinate of the path stands still or a slope is 0."""
    silent = any(event.filled or not all(event.answered) for event in answer.questions)
    if not silent or not (answer.stands_still.any() or answer.zero_slope):
        return ()
    return ("gradient-none-swallowed", *name_nones(answer.returned.tape, filled=True)[:1])


def _variables_kept(answer: Answer) -> Names:
    """The list holds one variable many times: the same last point everywhere."""
    kind = answer.returned.value.kind if isinstance(answer.returned.value, Numbers) else ""
    if answer.stands_still.size and answer.stands_still.all() and kind.endswith("of Variable"):
        return ("history-holds-variable",)
    asked_of_variables = any(source.kind == "Variable" for event in answer.questions for source in event.sources)
    if "history-aliased-array" in answer.names and asked_of_variables:
        return ("history-holds-variable", "history-aliased-array")
    return ()


def _recorded_once(answer: Answer) -> Names:
    """One block, and the same question to it again and again: the slope at the start, whatever the tape is asked."""
    questions = answer.questions
    once = len({event.tape for event in questions}) == 1
    again = sum(event.again for event in questions)
    entered = sum(event.what == "entered" for event in answer.returned.tape)
    if not (once and entered == 1 and again and again >= len(questions) // 2):
        return ()
    if "gradient-computed-once" in answer.names:
        return ("tape-recorded-once-outside-loop", "gradient-computed-once")
    return () if answer.names else ("tape-recorded-once-outside-loop",)


def _frozen_slope(answer: Answer) -> Names:
    """Asked once, while a tf.function was read, and the slope of that moment ever after."""
    frozen = len(answer.questions) == 1 and answer.questions[0].graph and "gradient-computed-once" in answer.names
    return ("tf-function-frozen-python-value", "gradient-computed-once") if frozen else ()


def _several_targets(answer: Answer) -> Names:
    """Several targets in one question, whose slopes were added up."""
    several = any(len(event.targets) > 1 for event in answer.questions)
    summed = SUMMED & set(answer.names)
    # Where a sum is what is wanted, a list of targets is right, and something else is wrong.
    unexplained = not answer.names and isinstance(answer.task.kind, ValueKind)
    if not several or not (summed or unexplained):
        return ()
    return ("list-of-targets-summed", *(name for name in answer.names if name in SUMMED))[:2]


def _infinite_slope(answer: Answer) -> Names:
    """NaN or infinity came back of a root, an angle or a quotient; a path may come to that by diverging."""
    through = {name for event in answer.questions for name in event.through}
    bad = isinstance(answer.task.kind, ValueKind) and not np.isfinite(answer.numbers).all()
    return ("sqrt-or-norm-gradient-nan",) if bad and through & UNBOUNDED else ()


RULES: tuple[Callable[[Answer], Names], ...] = (
    _kept_inside,
    _no_sources,
    _swallowed,
    _variables_kept,
    _recorded_once,
    _frozen_slope,
    _several_targets,
    _infinite_slope,
)


def name_with_record(task: Task, names: Names, returned: Returned) -> Names:
    """The names of a wrong answer: those of its values, or what its record makes of them."""
    if task.implementation == "by_hand":
        return names
    answer = Answer(task, apart(names), returned)
    return next(filter(None, (rule(answer) for rule in RULES)), names)


def replays_a_trace(returned: Sequence[Returned]) -> bool:
    """Whether calls after the first used what a tf.function had read in it: they ask no tape, though one was asked."""
    asked = [any(event.what == "asked" for event in one.tape) for one in returned]
    return bool(asked) and asked[0] and not any(asked[1:]) and len(asked) > 1
