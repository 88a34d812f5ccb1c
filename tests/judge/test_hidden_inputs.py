"""What a submission says at a hidden figure never reaches its student: inputs could be carried in it."""

from pathlib import Path

import pytest

from harness.judge.judge import judge_task
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.wire import Fault, Raised

EXERCISE = load_exercise(Path(__file__).parents[2] / "exercises" / "01_parabola")
TASK = EXERCISE.task("df")


@pytest.mark.parametrize("type_name", ["ValueError", "SECRET"])
def test_words_of_an_exception_at_a_hidden_figure_are_not_shown(type_name: str) -> None:
    fault = Fault(type_name, "SECRET", ("by_hand.py, line 2, in df: raise E(SECRET)",))
    observed = [(figure, Raised(0, fault, "SECRET printed", ())) for figure in figures(EXERCISE, TASK, 7)]
    judgement = judge_task(EXERCISE, TASK, observed)
    for check in judgement.checks:
        assert ("SECRET" in check.message + check.printed) == check.public
        assert "by_hand.py, line 2" in check.message
