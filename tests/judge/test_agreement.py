"""Agreement of four: which of the symbolic, hand-made, taped and finite-difference derivatives is the odd one out."""

from pathlib import Path

import pytest

from harness.judge.agreement import agreements
from harness.judge.model import Check, Judgement, NumberRow, NumbersDetail
from harness.spec.load import load_exercise
from harness.spec.model import Exercise

EXERCISES = Path(__file__).parents[2] / "exercises"


@pytest.fixture(scope="module")
def tapes() -> Exercise:
    return load_exercise(EXERCISES / "02_first_derivatives")


def judged(task: str, implementation: str, *numbers: tuple[str, bool]) -> Judgement:
    rows = tuple(NumberRow("dz", text, "", "", 0.0, 0.0, right) for text, right in numbers)
    check = Check(True, (), "pass", 1.0, "", detail=NumbersDetail(rows))
    return Judgement(task, implementation, "value", "pass", 1.0, 1.0, "", "", (), (check,))  # type: ignore[arg-type]


def verdicts(exercise: Exercise, hand: tuple[str, bool], tape: tuple[str, bool]) -> list[str]:
    pair = (judged("dy_dx", "by_hand", hand), judged("tape_dy_dx", "tape", tape))
    return [agreement.verdict for agreement in agreements(exercise, pair)]


def test_four_that_agree_say_so(tapes: Exercise) -> None:
    assert verdicts(tapes, ("200", True), ("200", True)) == ["All four agree."]


def test_a_wrong_derivative_by_hand_points_at_the_calculus(tapes: Exercise) -> None:
    assert "calculus" in verdicts(tapes, ("100", False), ("200", True))[0]


def test_a_wrong_tape_points_at_the_code(tapes: Exercise) -> None:
    assert "code" in verdicts(tapes, ("200", True), ("0", False))[0]


def test_two_that_share_a_wrong_value_point_at_the_function(tapes: Exercise) -> None:
    assert "right function" in verdicts(tapes, ("7", False), ("7", False))[0]


def test_a_missing_answer_is_said_to_be_missing(tapes: Exercise) -> None:
    (found,) = agreements(tapes, (judged("dy_dx", "by_hand", ("200", True)),))
    assert (found.by_hand, found.tape, found.verdict) == ("200", "", "One of the four is missing.")


def test_the_kits_two_are_the_derivative_and_its_difference_quotient(tapes: Exercise) -> None:
    (found,) = agreements(tapes, (judged("dy_dx", "by_hand", ("200", True)),))
    assert found.symbolic == "200"
    assert float(found.differences) == pytest.approx(200, rel=1e-9)


def test_nothing_is_compared_where_nothing_was_answered(tapes: Exercise) -> None:
    assert agreements(tapes, ()) == ()
