"""What a tape saw, in sentences."""

from __future__ import annotations

from typing import get_args, get_type_hints

import sample

from harness.report.tape.view import MOST_ROUNDS, tape_view
from harness.report.tape.words import SENTENCES
from harness.wire import Operand, TapeEvent


def sentences(*events: TapeEvent) -> list[str]:
    view = tape_view(events)
    assert view is not None
    return [sentence for one in view.rounds for sentence in one.sentences]


def test_every_kind_of_event_has_a_sentence() -> None:
    assert set(SENTENCES) == set(get_args(get_type_hints(TapeEvent)["what"]))


def test_no_event_is_no_view() -> None:
    assert tape_view(()) is None


def test_a_descents_equal_rounds_are_told_once() -> None:
    view = tape_view(sample.descent_tapes(10))
    assert view is not None
    assert view.summary == "10 tapes, 10 questions"
    assert [(len(one.sentences), one.repeated) for one in view.rounds] == [(4, 9)]
    assert view.rounds[0].sentences == (
        "Tape 1 is created, not persistent.",
        "Tape 1 starts to record.",
        "Tape 1 stops recording.",
        "Tape 1, asked outside its block: gradient of Tensor with respect to Variable → a value",
    )


def test_a_round_that_differs_is_told_by_itself() -> None:
    last = sample.descent_tapes(3, sample.CONSTANT, answer=False)[-4:]
    view = tape_view((*sample.descent_tapes(2), *last))
    assert view is not None
    assert [one.repeated for one in view.rounds] == [1, 0]
    assert view.rounds[1].sentences[-1].endswith("with respect to Tensor, not watched → None")


def test_nested_tapes_stay_in_one_round_and_say_within_which_block_they_are() -> None:
    view = tape_view(sample.NESTED)
    assert view is not None
    (only,) = view.rounds
    assert only.sentences[0] == "Tape 1 is created, persistent."
    assert "Tape 2 starts to record, within the block of tape 1." in only.sentences
    assert (
        "Tape 2, asked outside its block, within that of tape 1: gradient of Tensor with respect to "
        "[Variable, Tensor, not watched] → a value, None"
    ) in only.sentences
    assert "\\u202e" in only.sentences[-1]


def test_what_is_odd_about_an_operand_is_said() -> None:
    odd = Operand("Variable", "int32", False, "no", "before")
    late = Operand("Tensor", "float64", False, "late", "before")
    target = Operand("Tensor", "float64", False, "no", "after")
    (sentence,) = sentences(
        TapeEvent(
            "asked", 1, inside=True, method="jacobian", targets=(target,), sources=(odd, late), answered=(False,) * 2
        )
    )
    assert sentence == (
        "Tape 1, asked inside its own block: jacobian of Tensor, made after the block with respect to "
        "[Variable (int32), not trainable, Tensor, watched too late] → None, None"
    )


def test_optimizer_steps_are_rounds_of_their_own() -> None:
    view = tape_view((TapeEvent("optimizer", 0, method="SGD", sources=(sample.VARIABLE,)),) * 5)
    assert view is not None
    assert view.summary == "0 tapes, 0 questions, 5 optimizer steps"
    assert [(one.sentences, one.repeated) for one in view.rounds] == [(("Optimizer SGD takes a step on Variable.",), 4)]


def test_a_run_that_never_repeats_is_cut_and_says_so() -> None:
    events = [event for n in range(MOST_ROUNDS + 5) for event in sample.descent_tapes(1, answer=n % 2 == 0)]
    view = tape_view(events)
    assert view is not None
    assert len(view.rounds) == MOST_ROUNDS
    assert view.summary.endswith(f"the first {MOST_ROUNDS} of {MOST_ROUNDS + 5} different rounds are shown")


def test_two_tapes_asked_after_both_blocks_are_one_round() -> None:
    first, second = (sample.descent_tapes(2)[start : start + 4] for start in (0, 4))
    view = tape_view((*first[:3], *second[:3], first[3], second[3]))
    assert view is not None
    assert [len(one.sentences) for one in view.rounds] == [8]


def test_rounds_of_second_derivatives_are_alike_whatever_their_tapes_numbers() -> None:
    def step(outer: int) -> list[TapeEvent]:
        inner = outer + 1
        first = Operand("Tensor", "float64", False, "no", "inside", answer=inner)
        question = TapeEvent("asked", inner, method="gradient", targets=(sample.TARGET,), sources=(sample.VARIABLE,))
        return [
            TapeEvent("created", outer),
            TapeEvent("entered", outer),
            TapeEvent("created", inner, under=(outer,)),
            TapeEvent("entered", inner, under=(outer,)),
            TapeEvent("left", inner, under=(outer,)),
            question,
            TapeEvent("left", outer),
            TapeEvent("asked", outer, method="gradient", targets=(first,), sources=(sample.VARIABLE,)),
        ]

    view = tape_view([event for n in range(5) for event in step(2 * n + 1)])
    assert view is not None
    assert [one.repeated for one in view.rounds] == [4]
    assert "gradient of Tensor, the answer of tape 2 with respect" in view.rounds[0].sentences[-1]
