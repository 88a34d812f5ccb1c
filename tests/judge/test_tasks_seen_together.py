"""Tasks of an exercise seen together: look-alikes that another task tells apart."""

from pathlib import Path

import pytest

from harness.judge.judge import judge_unrun
from harness.judge.model import Judgement
from harness.judge.together import together
from harness.spec.load import load_exercise
from harness.spec.model import Exercise

LOOK_ALIKES = ("learning-rate-halved-or-doubled", "power-coefficient-dropped")


@pytest.fixture(scope="module")
def parabola() -> Exercise:
    return load_exercise(Path(__file__).parents[2] / "exercises" / "01_parabola")


def failed(exercise: Exercise, task: str, *mistakes: str) -> Judgement:
    import msgspec

    return msgspec.structs.replace(judge_unrun(exercise.task(task), "fail", "wrong"), mistakes=mistakes)


def test_a_path_inherits_the_fault_of_its_derivative(parabola: Exercise) -> None:
    slope, path = failed(parabola, "df", LOOK_ALIKES[1]), failed(parabola, "gradient_descent", *LOOK_ALIKES)
    _, told = together(parabola, (slope, path))
    assert told.mistakes == ("power-coefficient-dropped",)
    assert "df" in told.remarks[0]


def test_a_right_derivative_leaves_the_look_alikes(parabola: Exercise) -> None:
    slope = judge_unrun(parabola.task("df"), "pass", "")
    path = failed(parabola, "gradient_descent", *LOOK_ALIKES)
    assert together(parabola, (slope, path)) == (slope, path)


def test_the_tapes_path_does_not_inherit_from_the_derivative_by_hand(parabola: Exercise) -> None:
    slope, path = failed(parabola, "df", LOOK_ALIKES[1]), failed(parabola, "tape_gradient_descent", *LOOK_ALIKES)
    assert together(parabola, (slope, path))[1] == path
