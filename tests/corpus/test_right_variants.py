"""Every kind of right work is shown by a labelled submission that is there, or says why it applies nowhere."""

import pytest

from harness.samples import sample_folders
from harness.spec.course import Course
from tests.corpus.renderings import FOLDER, renderings
from tests.corpus.variants import VARIANTS

ROOT = FOLDER.parents[2]
COURSE = Course(ROOT / "exercises", ROOT / "solutions")


def labels(exercise_id: str) -> list[str]:
    """Of an exercise's samples and renderings."""
    samples = [folder.name for folder in sample_folders(ROOT / "solutions", exercise_id)]
    return samples + [rendering.label for rendering in renderings(COURSE.load(exercise_id))]


@pytest.mark.parametrize("exercise_id", COURSE.ids())
def test_what_a_variant_is_shown_by_is_there(exercise_id: str) -> None:
    named = {
        label for variant in VARIANTS for exercise, label in variant.shown if exercise_id.startswith(f"{exercise}_")
    }
    assert named
    assert not named - set(labels(exercise_id))


def test_every_place_is_in_an_exercise_of_the_course() -> None:
    numbers = {exercise_id.partition("_")[0] for exercise_id in COURSE.ids()}
    assert {exercise for variant in VARIANTS for exercise, _ in variant.shown} <= numbers


def test_variants_are_numbered_without_a_gap() -> None:
    assert [variant.number for variant in VARIANTS] == list(range(1, len(VARIANTS) + 1))


def test_a_variant_is_shown_or_says_why_not() -> None:
    assert all(variant.shown or variant.reason for variant in VARIANTS)


@pytest.mark.parametrize("exercise_id", COURSE.ids())
def test_renderings_of_a_file_have_names_of_their_own(exercise_id: str) -> None:
    places = [(rendering.file, rendering.label) for rendering in renderings(COURSE.load(exercise_id))]
    assert len(places) == len(set(places))
