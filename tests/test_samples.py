"""What the names of labelled samples promise. That the kit keeps the promises is checked by `gradkit lint`."""

from pathlib import Path

import pytest

from harness.judge.model import ExerciseResult, Judgement
from harness.samples import disagreements, read_label, sample_folders
from harness.spec.course import Course

ROOT = Path(__file__).parents[1]
COURSE = Course(ROOT / "exercises", ROOT / "solutions")


@pytest.mark.parametrize("exercise_id", COURSE.ids())
def test_samples_are_right_mistaken_and_broken(exercise_id: str) -> None:
    verdicts = {read_label(folder.name).verdict for folder in sample_folders(ROOT / "solutions", exercise_id)}
    assert "pass" in verdicts
    assert verdicts - {"pass"}


def judged(status: str, *mistakes: str, task: str = "df") -> ExerciseResult:
    judgement = Judgement(task, "by_hand", "value", status, 0.0, 1.0, "", "", mistakes, ())  # type: ignore[arg-type]
    return ExerciseResult("01", "", (judgement,))


def test_a_sample_that_gets_another_status_disagrees() -> None:
    assert disagreements("timeout.df.loop", judged("pass"))
    assert not disagreements("timeout.df.loop", judged("timeout"))


def test_a_mistake_must_be_named_among_two_at_most() -> None:
    assert not disagreements("update-sign-ascent.df", judged("fail", "update-sign-ascent", "other"))
    assert disagreements("update-sign-ascent.df", judged("fail", "update-sign-ascent", "a", "b"))
    assert disagreements("update-sign-ascent.df", judged("fail"))


def test_a_right_sample_in_which_nothing_passes_disagrees() -> None:
    assert disagreements("pass.any", judged("not_attempted"))


def test_a_label_about_no_task_of_the_exercise_disagrees() -> None:
    assert disagreements("fail.gone.any", judged("pass"))


def test_a_name_that_promises_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a sample is named"):
        read_label("timeout")
