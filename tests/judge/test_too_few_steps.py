"""A tape or an optimizer that made fewer steps than there are keeps half the points; what cannot be told stays full."""

from collections.abc import Mapping
from typing import Any

import msgspec
import pytest
from observed import arguments, load, returned

from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.oracle.figures import figures
from harness.spec.model import Exercise
from harness.wire import Operand, TapeEvent

VARIABLE = Operand("Variable", "float32", True, "yes", "before", size=1)
STEP = TapeEvent("optimizer", 0, method="SGD", sources=(VARIABLE,))
QUESTION = TapeEvent("asked", 1, method="gradient", sources=(VARIABLE,), answered=(True,))


@pytest.fixture(scope="module")
def parabola() -> Exercise:
    return load("01_parabola")


def judged(exercise: Exercise, name: str, *events: TapeEvent, **claims: Any) -> Judgement:
    """A right path whose calls have these events; for ``each``, as often as there are steps."""
    task = exercise.task(name)
    seen = []
    for figure in figures(exercise, task, 1):
        x, rate, steps = arguments(task, figure)
        path = [x]
        for _ in range(steps):
            path.append(path[-1] - rate * 2 * path[-1])
        given: Mapping[str, Any] = {"tape": events * (steps if claims.get("each") else 1)}
        others = {key: value for key, value in claims.items() if key != "each"}
        seen.append((figure, msgspec.structs.replace(returned(path), **given, **others)))
    return judge_task(exercise, task, seen)


def test_an_optimizer_that_made_one_step_of_ten_earns_half(parabola: Exercise) -> None:
    judgement = judged(parabola, "keras_gradient_descent", STEP)
    assert (judgement.status, judgement.score) == ("fail", 1.0)
    assert "the optimizer made 1 of 10 steps" in judgement.message


def test_a_tape_that_was_asked_once_for_a_whole_walk_earns_half(parabola: Exercise) -> None:
    judgement = judged(parabola, "tape_gradient_descent", QUESTION)
    assert (judgement.status, judgement.score) == ("fail", 1.0)
    assert "the slopes of 10 steps were asked of the tape once" in judgement.message


@pytest.mark.parametrize(("name", "event"), [("keras_gradient_descent", STEP), ("tape_gradient_descent", QUESTION)])
def test_as_many_as_there_are_steps_earn_everything(parabola: Exercise, name: str, event: TapeEvent) -> None:
    assert judged(parabola, name, event, each=True).status == "pass"


@pytest.mark.parametrize(("name", "event"), [("keras_gradient_descent", STEP), ("tape_gradient_descent", QUESTION)])
def test_what_a_graph_may_have_done_unseen_is_left(parabola: Exercise, name: str, event: TapeEvent) -> None:
    assert judged(parabola, name, event, graphs_ever=1).status == "pass"
    assert judged(parabola, name).status == "pass"


@pytest.mark.parametrize(
    "question",
    [
        msgspec.structs.replace(QUESTION, method="jacobian"),
        msgspec.structs.replace(QUESTION, sources=(VARIABLE,) * 11, answered=(True,) * 11),
        msgspec.structs.replace(QUESTION, sources=(msgspec.structs.replace(VARIABLE, size=11),)),
        msgspec.structs.replace(QUESTION, sources=(msgspec.structs.replace(VARIABLE, size=0),)),
    ],
)
def test_a_question_that_may_be_about_all_points_at_once_is_left(parabola: Exercise, question: TapeEvent) -> None:
    assert judged(parabola, "tape_gradient_descent", question).status == "pass"


def test_what_was_done_by_other_means_gets_no_hint_about_wrong_values(parabola: Exercise) -> None:
    few = judged(parabola, "tape_gradient_descent", QUESTION)
    none = judged(parabola, "tape_gradient_descent", tapes_ever=0)
    other = judged(parabola, "keras_gradient_descent", optimizers_ever=0)
    assert all(one.status == "fail" and one.message and not one.hint for one in (few, none, other))
