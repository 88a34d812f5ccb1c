"""Tasks of an exercise seen together: look-alikes that another task tells apart."""

from pathlib import Path

import msgspec
import pytest
from observed import returned

from harness.judge.judge import judge_unrun
from harness.judge.model import Judgement
from harness.judge.together import together
from harness.spec.load import load_exercise
from harness.spec.model import Exercise, Figure

LOOK_ALIKES = ("learning-rate-halved-or-doubled", "power-coefficient-dropped")


@pytest.fixture(scope="module")
def parabola() -> Exercise:
    return load_exercise(Path(__file__).parents[2] / "exercises" / "01_parabola")


def failed(exercise: Exercise, task: str, *mistakes: str) -> Judgement:
    return msgspec.structs.replace(judge_unrun(exercise.task(task), "fail", "wrong"), mistakes=mistakes)


def test_a_path_inherits_the_fault_of_its_derivative(parabola: Exercise) -> None:
    slope, path = failed(parabola, "df", LOOK_ALIKES[1]), failed(parabola, "gradient_descent", *LOOK_ALIKES)
    _, told = together(parabola, (slope, path), {})
    assert told.mistakes == ("power-coefficient-dropped",)
    assert "df" in told.remarks[0]


def test_names_alone_earn_nothing(parabola: Exercise) -> None:
    slope, path = failed(parabola, "df", LOOK_ALIKES[1]), failed(parabola, "gradient_descent", *LOOK_ALIKES)
    assert [one.score for one in together(parabola, (slope, path), {})] == [0.0, 0.0]


def test_a_right_derivative_leaves_the_look_alikes(parabola: Exercise) -> None:
    slope = judge_unrun(parabola.task("df"), "pass", "")
    path = failed(parabola, "gradient_descent", *LOOK_ALIKES)
    assert together(parabola, (slope, path), {}) == (slope, path)


def test_the_tapes_path_does_not_inherit_from_the_derivative_by_hand(parabola: Exercise) -> None:
    slope, path = failed(parabola, "df", LOOK_ALIKES[1]), failed(parabola, "tape_gradient_descent", *LOOK_ALIKES)
    assert together(parabola, (slope, path), {})[1] == path


def test_names_that_an_exercises_own_check_gives_are_left_as_they_are() -> None:
    exercise = load_exercise(Path(__file__).parents[2] / "exercises" / "10_spread_vectors")
    walk = failed(exercise, "tape_spread", "one-iteration-too-few")
    assert together(exercise, (walk,), {"tape_spread": [(Figure(True, ()), returned([1.0, 2.0]))]}) == (walk,)
