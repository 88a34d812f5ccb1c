"""What one student gets of an exercise whose questions are drawn for each: statement, spec, stubs, notebook."""

from __future__ import annotations

import re
from pathlib import Path

from harness.export.files import copied, replacing
from harness.export.questions import with_questions
from harness.export.release import SCRIPTS, ReleaseError, notebook, read, stub
from harness.spec.load import load_exercise
from harness.spec.model import Exercise
from harness.spec.source import CHECK_NAME, GIVEN_NAME, SPEC_NAME
from harness.spec.variants import has_variants, questions, variant_of

_FORMULA = re.compile(r"""(formula\s*=\s*)(["'])(.*?)\2""")


def personal_release(exercises: Path, solutions: Path, seed: int, student: str, out: Path) -> list[Path]:
    """Write ``out/<exercise>/`` for every exercise with variants; the files written. ReleaseError if there is none."""
    folders = [folder for folder in sorted(exercises.iterdir()) if (folder / SPEC_NAME).is_file()]
    drawn = [folder for folder in folders if has_variants(load_exercise(folder))]
    if not drawn:
        raise ReleaseError(f"{exercises}: no exercise has variants. Give a question of one a variant = …")
    written: list[Path] = []
    for folder in drawn:
        own = out / folder.name
        own.mkdir(parents=True, exist_ok=True)
        for name, content in personal(folder, solutions / folder.name, seed, student).items():
            with replacing(own / name) as file:
                file.write(content)
            written.append(own / name)
        for name in beside(folder):
            copied(folder / name, own / name)
            written.append(own / name)
    return written


def beside(folder: Path) -> tuple[str, ...]:
    """The files of an exercise that are everybody's alike: what travels with it, and its own modules."""
    own = (name for name in (CHECK_NAME, GIVEN_NAME) if (folder / name).is_file())
    return (*load_exercise(folder).files, *own)


def personal(folder: Path, solution: Path, seed: int, student: str) -> dict[str, str]:
    """The texts of a student's own folder that are made for the student, by file name."""
    exercise = load_exercise(folder)
    own = variant_of(exercise, seed, student)
    stubs = {name: stub(read(solution / name), name) for name in SCRIPTS if (solution / name).is_file()}
    by_hand, with_tape = (stubs.get(name, "") for name in SCRIPTS)
    statement = with_questions(read(folder / "statement.md"), own)
    return {
        SPEC_NAME: _spec(read(folder / SPEC_NAME), exercise, own),
        "statement.md": statement,
        f"{exercise.id}.ipynb": notebook(exercise.id, by_hand, with_tape, statement),
        **stubs,
    }


def _spec(text: str, exercise: Exercise, own: Exercise) -> str:
    """The spec with the student's formulas in place of the public ones, so that it checks the student's own answers."""
    theirs = {
        public.function.formula: drawn.function.formula
        for before, after in zip(exercise.tasks, own.tasks, strict=True)
        for public, drawn in zip(questions(before), questions(after), strict=True)
    }
    return _FORMULA.sub(lambda found: f"{found[1]}{found[2]}{theirs.get(found[3], found[3])}{found[2]}", text)
