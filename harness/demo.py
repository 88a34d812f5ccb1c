"""``python -m harness.demo FOLDER``: a sample class, put together from the labelled samples of the solutions."""

from __future__ import annotations

import shutil
import sys
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from tokenize import detect_encoding

from harness.export.release import SCRIPTS
from harness.samples import read_label
from harness.spec.course import Course, find_course

NAMES = (
    *("ada", "blaise", "carl", "daniel", "emmy", "felix", "grace", "henri", "isaac", "joseph", "katherine", "leonhard"),
    *("maryam", "niels", "oliver", "pierre", "rene", "sofia", "terence", "ursula", "vito", "wilhelm", "yann", "zeno"),
)
FUTURE = b"from __future__ import annotations\n"
RIGHT = 8  # of them hand in work that passes, in each exercise others


def hand_ins(course: Course, exercise: str) -> list[Path]:
    """A sample submission for each student: some that pass, then the mistaken ones, evenly drawn."""
    folder = (course.solutions or course.exercises) / exercise / "samples"
    found = sorted(path for path in folder.glob("*") if path.is_dir())
    passing = [path for path in found if path.name.startswith("pass")]
    others = [path for path in found if path not in passing] or passing
    rest = len(NAMES) - RIGHT
    return [*islice(cycle(passing), RIGHT), *(others[number * len(others) // rest] for number in range(rest))]


def hand_in(sample: Path, target: Path) -> None:
    """A sample as a whole hand-in: what it does not define is the reference solution's."""
    shutil.copytree(sample, target)
    have = {path.name.lower(): path for path in target.iterdir()}
    if read_label(sample.name).task == "all" or any(name.endswith(".ipynb") for name in have):
        return
    for solution in filter(Path.is_file, (sample.parents[1] / script for script in SCRIPTS)):
        path = have.get(solution.name, target / solution.name)
        own = path.read_bytes() if solution.name in have else b""
        if _is_utf8(own):  # a file in another encoding stays as it is
            first = FUTURE if FUTURE in own else b""  # which may stand nowhere else
            path.write_bytes(first + solution.read_bytes() + b"\n\n" + own.replace(FUTURE, b""))


def _is_utf8(script: bytes) -> bool:
    try:
        return detect_encoding(BytesIO(script).readline)[0] == "utf-8"
    except SyntaxError:
        return False


def build(course: Course, out: Path) -> None:
    """Lay out the class in ``out``: a folder per student, in it a folder per exercise."""
    for shift, exercise in enumerate(course.ids()):
        for number, sample in enumerate(hand_ins(course, exercise)):
            student = NAMES[(number + 2 * shift) % len(NAMES)]
            hand_in(sample, out / student / exercise)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("name the folder that the sample class goes into: python -m harness.demo FOLDER")
    target = Path(sys.argv[1])
    build(find_course(), target)
    print(f"a class of {len(NAMES)} in {target}")
