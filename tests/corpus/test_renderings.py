"""Every rendering of a mistake fails and gets the mistake's name, and right renderings pass, at hidden figures too."""

from collections.abc import Iterator

import pytest

from harness.runner.model import Limits
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.samples import disagreements
from harness.spec.course import Course
from tests.corpus.renderings import FOLDER, graded_renderings

ROOT = FOLDER.parents[2]
COURSE = Course(ROOT / "exercises", ROOT / "solutions")
SEED = 11


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner(available()[0], Limits(seconds_a_call=10.0, memory_mb=1024)) as runner:
        yield runner


@pytest.mark.parametrize("exercise_id", COURSE.ids())
def test_renderings_get_what_their_labels_say(exercise_id: str, runner: Runner) -> None:
    graded = graded_renderings(COURSE.load(exercise_id), runner, SEED)
    wrong = [f"{label}: {line}" for label, result in graded for line in disagreements(label, result)]
    assert not wrong
