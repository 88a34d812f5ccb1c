"""The folders of a new exercise, made whole or not at all."""

from __future__ import annotations

import keyword
import re
import shutil
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from harness.export.release import generated
from harness.lint.expected import LabelError, expected
from harness.oracle.calculus import derived
from harness.skeleton import texts
from harness.skeleton.choose import UNKNOWN, choose
from harness.skeleton.code import MATH, TENSORS, python
from harness.spec.expression import FUNCTIONS
from harness.spec.formula import FormulaError, parse
from harness.spec.load import load_exercise
from harness.spec.model import Function
from harness.spec.source import SPEC_NAME

SAMPLE = "returns-only-last-value.gradient_descent.last-point"
_ID = re.compile(r"\d\d_[a-z][a-z0-9_]*")
_TAKEN = (
    frozenset(
        ["e", "pi", "f", "df", "math", "path", "tape", "tf", "value", "learning_rate", "n_iterations", "float", "range"]
    )
    | FUNCTIONS
)


class NotMade(Exception):
    """An exercise that cannot be begun; the message names the thing, the cause and the remedy."""


def new_exercise(root: Path, exercise_id: str, variable: str, formula: str) -> list[Path]:
    """Make ``root/exercises/<id>`` and ``root/solutions/<id>``; their files, in order. NotMade leaves nothing behind.

    With a formula of the variable all of it is written and right; without one the author fills it in.
    """
    _refuse_names(exercise_id, variable)
    targets = [root / name / exercise_id for name in ("exercises", "solutions")]
    for target in targets:
        if target.exists():
            raise NotMade(f"{target} is there already. Choose another name, or take it away first")
    new = _begun(exercise_id, variable, formula)
    root.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root, prefix=".new-") as draft:
        exercise, solution = (Path(draft) / target.relative_to(root) for target in targets)
        _write(new, exercise, solution)
        _place(dict(zip((exercise, solution), targets, strict=True)))
    return sorted(path for target in targets for path in target.rglob("*") if path.is_file())


def _place(drafts: dict[Path, Path]) -> None:
    """Move each draft to its target: all of them, or none is left."""
    with ExitStack() as undo:
        for made, target in drafts.items():
            try:
                if not target.parent.exists():
                    target.parent.mkdir()
                    undo.callback(target.parent.rmdir)
                undo.callback(shutil.rmtree, target, ignore_errors=True)
                shutil.move(made, target)
            except OSError as error:
                why = error.strerror or str(error)
                raise NotMade(f"{target} cannot be made ({why}). Make room for it, and run the same command") from None
        undo.pop_all()


def _refuse_names(exercise_id: str, variable: str) -> None:
    if not _ID.fullmatch(exercise_id):
        raise NotMade(f"{exercise_id!r} is no name for an exercise. Write two digits and a word: 17_cooling_tea")
    if not variable.isidentifier() or not variable.isascii() or keyword.iskeyword(variable) or variable in _TAKEN:
        raise NotMade(f"{variable!r} cannot be the variable. Choose another letter: --variable x")


def _begun(exercise_id: str, variable: str, formula: str) -> texts.Begun:
    if not formula:
        return texts.Begun(exercise_id, variable, "", UNKNOWN)
    try:
        tree = parse(formula, [variable])
    except FormulaError as error:
        raise NotMade(f"--formula: {error}") from None
    if '"' in formula or "\\" in formula or not formula.isprintable():
        raise NotMade("--formula: write it in one line")
    function = Function("f", formula, tree, (variable,))
    figures = choose(function)
    if figures is None:
        raise NotMade(
            f"--formula: no place was found where a descent on {formula} settles. "
            "Leave --formula out, and write formula, figures and solutions yourself"
        )
    slope = derived(function, (variable,)).forms[0]
    code = (python(tree, MATH), python(slope, MATH))
    return texts.Begun(exercise_id, variable, formula, figures, code, python(tree, TENSORS))


def _write(new: texts.Begun, exercise: Path, solution: Path) -> None:
    exercise.mkdir(parents=True)
    solution.mkdir(parents=True)
    (exercise / SPEC_NAME).write_text(texts.spec(new), encoding="utf-8")
    (exercise / "statement.md").write_text(texts.statement(new, _figures(new, exercise)), encoding="utf-8")
    (solution / "by_hand.py").write_text(texts.by_hand(new), encoding="utf-8")
    (solution / "with_tape.py").write_text(texts.with_tape(new), encoding="utf-8")
    sample = solution / "samples" / SAMPLE
    sample.mkdir(parents=True)
    if new.formula:
        (sample / "by_hand.py").write_text(texts.sample(new), encoding="utf-8")
    for path, text in generated(exercise, solution).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _figures(new: texts.Begun, folder: Path) -> Callable[[str], str]:
    """What writes a label's number, with the label after it."""
    if not new.formula:
        return lambda label: f"{texts.OPEN} <!-- = {label} -->"
    exercise = load_exercise(folder)

    def labelled(label: str) -> str:
        try:
            (value,) = expected(exercise, label)
        except LabelError as error:
            raise NotMade(f"--formula: {error}. Leave --formula out, and choose the figures yourself") from None
        return f"{number(value)} <!-- = {label} -->"

    return labelled


def number(value: float) -> str:
    """A figure as a statement shows it: a whole number if it is one, else rounded to seven digits."""
    if value.is_integer() and abs(value) < 10**9:
        text = str(int(value))
    elif 1e-4 <= abs(value) < 1e5:
        text = f"{value:#.7g}"
    else:
        text = f"{value:.6e}"
    return text.replace("-", "−", 1) if text.startswith("-") else text
