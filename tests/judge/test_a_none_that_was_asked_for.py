"""Where None is the right answer a tape must have given it, and a None that nobody returned is no tape's doing."""

from typing import Any

import msgspec
import pytest
from observed import EXERCISES

from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.judge.text.source import Handed
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.wire import Items, Nothing, Operand, Returned, TapeEvent, Unit

TAPES = load_exercise(EXERCISES / "02_first_derivatives")
CONSTANT = Operand("Tensor", "float32", False, "no", "before")
RESULT = Operand("Tensor", "float32", False, "no", "inside")
ASKED = TapeEvent(
    "asked", 1, method="gradient", listed=True, targets=(RESULT,), sources=(CONSTANT,) * 2, answered=(False, False)
)
SLOPES = msgspec.structs.replace(ASKED, answered=(True, True))
FAILED = msgspec.structs.replace(ASKED, answered=(), error="TypeError: no")
NONES = Returned(0, Items("list", (Nothing(), Nothing())), "", (ASKED,), 1, 0)
UNSEEN = Handed()
WRITTEN = Handed((Unit("with_tape.py", ("def tape_unwatched(x, b):\n    return [None, None]",)),))


def judged(handed: Handed = UNSEEN, *others: Returned, **changed: Any) -> Judgement:
    task = TAPES.task("tape_unwatched")
    returned = msgspec.structs.replace(NONES, **changed)
    asked = figures(TAPES, task, 3)
    replies = [*others, *[returned] * (len(asked) - len(others))]
    return judge_task(TAPES, task, list(zip(asked, replies, strict=True)), (), handed)


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"tape": (TapeEvent("created", 1), ASKED)},
        {"value": Items("tuple", (Nothing(), Nothing()))},
        {"tape": (), "graphs_ever": 1},  # a graph that was traced earlier asks unseen
    ],
)
def test_nones_of_a_tape_pass(changed: dict[str, Any]) -> None:
    assert judged(**changed).status == "pass"


def test_one_call_that_shows_it_is_enough() -> None:
    assert judged(UNSEEN, NONES, tape=()).status == "pass"  # the other answers were kept


@pytest.mark.parametrize("tape", [(), (SLOPES,), (FAILED,)])
def test_nones_that_no_tape_gave_are_right_by_other_means(tape: tuple[TapeEvent, ...]) -> None:
    told = judged(tape=tape)
    assert (told.status, told.score, told.mistakes) == ("fail", 0.5, ())
    assert "a tape that is asked" in told.message
    assert judged(WRITTEN, tape=tape).mistakes == ("result-hard-coded",)


def test_without_any_tape_at_all_nothing_counts() -> None:
    assert judged(tape=(), tapes_ever=0).score == 0


def test_an_answer_that_was_printed_is_not_blamed_on_the_tape() -> None:
    told = judged(value=Nothing(), printed="[None, None]\n")
    assert (told.status, told.mistakes) == ("fail", ("prints-instead-of-returning",))
    assert judged(value=Nothing()).mistakes == ()
    assert judged(value=Items("list", (Nothing(), Nothing(), Nothing()))).mistakes == ()
