"""The sample class is put together from every exercise of the course, whichever scripts its solutions have."""

from pathlib import Path

from harness.demo import NAMES, build, hand_in
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
