"""The sample class is put together from every exercise of the course, whichever scripts its solutions have."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.demo import NAMES, build, hand_in
from harness.grading import grade, plan
from harness.runner.collect import collect
from harness.runner.model import Limits
from harness.runner.pool import Runner
from harness.runner.sandbox import available
from harness.samples import sample_folders
from harness.spec.course import find_course

ROOT = Path(__file__).parents[1]


def test_every_student_of_the_sample_class_hands_something_in_for_every_exercise(tmp_path: Path) -> None:
    course = find_course(ROOT)
    build(course, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(NAMES)
    for student in NAMES:
        for exercise in course.ids():
            assert any((tmp_path / student / exercise).iterdir()), (student, exercise)


def test_a_sample_that_passes_is_a_program_when_the_solution_is_put_before_it(tmp_path: Path) -> None:
    course = find_course(ROOT)
    assert course.solutions is not None
    for exercise in course.ids():
        for sample in sample_folders(course.solutions, exercise):
            if sample.name.startswith("pass."):
                hand_in(sample, tmp_path / exercise / sample.name)
    for script in sorted(tmp_path.rglob("*.py")):
        compile(script.read_bytes(), str(script), "exec", dont_inherit=True)


def test_only_a_sample_of_all_tasks_is_handed_in_alone(tmp_path: Path) -> None:
    samples = ROOT / "solutions" / "03_second_derivatives" / "samples"
    hand_in(samples / "power-coefficient-dropped.g_first.all-terms", tmp_path / "03_second_derivatives")
    text = (tmp_path / "03_second_derivatives" / "by_hand.py").read_text()
    assert text.index("def g_second") < text.rindex("def g_first")


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    with Runner(available()[0], Limits()) as made:
        yield made


@pytest.mark.parametrize(
    ("exercise", "variant"),
    [
        ("01_parabola", "latin-1-editor"),
        ("01_parabola", "windows-editor"),  # a byte-order mark
        ("01_parabola", "notebook-shell-magic"),
        ("01_parabola", "scripts-beside-a-notebook"),
        ("05_height_weight", "changes-its-arguments"),
        ("05_height_weight", "float32-inside"),
        ("05_height_weight", "generator-and-extra-arguments"),
        ("05_height_weight", "notebook-with-data"),
        ("16_backpropagation", "complex-step"),
        ("16_backpropagation", "float32"),
    ],
)
def test_right_work_passes_everything_once_it_is_whole(
    exercise: str, variant: str, runner: Runner, tmp_path: Path
) -> None:
    course = find_course(ROOT)
    assert course.solutions is not None
    hand_in(course.solutions / exercise / "samples" / f"pass.{variant}", tmp_path / exercise)
    _, graded = grade(plan(course.load(exercise), 7), collect(tmp_path, exercise), runner)
    assert {judgement.task: judgement.status for judgement in graded.result.judgements} == {
        task.name: "pass" for task in course.load(exercise).tasks
    }
