"""``python -m harness.demo FOLDER``: a sample class, put together from the labelled samples of the solutions."""

from __future__ import annotations

import ast
import json
import re
import shutil
import sys
from codecs import BOM_UTF8
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from tokenize import detect_encoding

from harness.export.release import SCRIPTS, read, stub
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
    label = read_label(sample.name)
    if label.task == "all":
        return
    have = {path.name.lower(): path for path in target.iterdir()}
    solutions = [path for path in (sample.parents[1] / script for script in SCRIPTS) if path.is_file()]
    notebooks = [path for name, path in have.items() if name.endswith(".ipynb")]
    if notebooks and not any(script in have for script in SCRIPTS):
        for path in notebooks if label.verdict == "pass" else []:
            path.write_text(_with_cell(path, "".join(_rest(solution, path) for solution in solutions)))
        return
    for solution in solutions:
        path = have.get(solution.name, target / solution.name)
        if solution.name not in have:
            shutil.copy(solution, path)
        elif label.verdict == "pass":
            path.write_bytes(_with_line(path.read_bytes(), _rest(solution, path).encode()))
        elif _is_utf8(own := path.read_bytes()):  # a file in another encoding stays as it is
            first = FUTURE if FUTURE in own else b""  # which may stand nowhere else
            path.write_bytes(first + solution.read_bytes() + b"\n\n" + own.replace(FUTURE, b""))


def _rest(solution: Path, own: Path) -> str:
    """The import of what right work does not define, from a copy of the solution beside it; nothing if it is whole.

    A mistaken function is what the solution's others lean on, as a student's would. A right one may give what only
    its own others can take (a generator, numbers of float32), so the solution keeps to itself.
    """
    asked = [node.name for node in ast.parse(stub(read(solution), solution.name)).body if hasattr(node, "name")]
    text = own.read_bytes().decode("latin-1")
    lacking = [name for name in asked if not re.search(rf"\bdef {name}\b", text)]
    if not lacking:
        return ""
    module = f"rest_{solution.stem}"
    shutil.copy(solution, own.with_name(f"{module}.py"))
    return f"from {module} import {', '.join(lacking)}\n"


def _with_line(script: bytes, line: bytes) -> bytes:
    """A script with a line before its first statement, where what it defines itself comes after."""
    mark = BOM_UTF8 if script.startswith(BOM_UTF8) else b""
    lines = script.removeprefix(mark).splitlines(keepends=True)
    body = [node for node in ast.parse(script).body if not _stands_first(node)]
    starts = [part.lineno for node in body[:1] for part in (node, *getattr(node, "decorator_list", []))]
    at = min(starts, default=len(lines) + 1) - 1
    return mark + b"".join((*lines[:at], line, *lines[at:]))


def _stands_first(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) or (isinstance(node, ast.ImportFrom) and node.module == "__future__")


def _with_cell(notebook: Path, source: str) -> str:
    """A notebook's text with a cell of code before its others."""
    content = json.loads(notebook.read_bytes())
    if source:
        frame = {"cell_type": "code", "execution_count": None, "source": source}
        content["cells"].insert(0, {**frame, "metadata": {}, "outputs": []})
    return json.dumps(content)


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
