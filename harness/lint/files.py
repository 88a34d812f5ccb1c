"""House rules about an exercise's files, seen without running anything of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from harness.export.release import ReleaseError, generated
from harness.grading import FILES, KitFault
from harness.judge.catalogue import CATALOGUE
from harness.judge.judge import call_text
from harness.judge.model import Status
from harness.lint.model import Finding, Lesson
from harness.samples import read_label, sample_folders
from harness.spec.errors import did_you_mean
from harness.spec.source import CHECK_NAME, SPEC_NAME

_STATUSES = frozenset(get_args(Status))
_NAMING = {"wrong": 1, "Unreadable": 1}  # calls of a check.py whose arguments from here on are mistakes


def figures_can_be_drawn(lesson: Lesson) -> Iterator[Finding]:
    """Each task has figures at every seed, and a public one among them."""
    file = lesson.shown(lesson.folder / SPEC_NAME)
    for task in lesson.exercise.tasks:
        for plan in lesson.plans:
            questions = plan.questions[task.name]
            if isinstance(questions, KitFault):
                yield Finding(file, task.name, questions.what, f"Mend it, then: {lesson.again}")
                break
            if not any(question.figure.public for question in questions):
                cause = "there is no public figure"
                yield Finding(file, task.name, cause, f"Add one that the statement shows, then: {lesson.again}")
                break


def tasks_are_described(lesson: Lesson) -> Iterator[Finding]:
    """Whoever has not started is told what to write, and whoever is stuck gets a hint."""
    for task in lesson.exercise.tasks:
        for key in ("returns", "hint"):
            if not getattr(task, key).strip():
                file = lesson.shown(lesson.folder / SPEC_NAME)
                yield Finding(file, task.name, f"it has no {key}", f'Write {key} = "…", then: {lesson.again}')


def solutions_define_their_tasks(lesson: Lesson) -> Iterator[Finding]:
    """Each task has its function in the script of its kind, with the arguments of the spec, and says what it does."""
    defined = {name: _functions(lesson.solution / name) for name in set(FILES.values())}
    for task in lesson.exercise.tasks:
        name = FILES[task.implementation]
        file, function = lesson.shown(lesson.solution / name), defined[name].get(task.name)
        if function is None:
            cause = "the function is not there"
            yield Finding(file, task.name, cause, f"Write def {call_text(task)}, then: gradkit release")
            continue
        named = tuple(argument.arg for argument in (*function.args.posonlyargs, *function.args.args))
        if named != task.arguments:
            cause = f"it takes ({', '.join(named)}); {SPEC_NAME} says ({', '.join(task.arguments)})"
            yield Finding(file, task.name, cause, "Make them one, then: gradkit release")
        if not ast.get_docstring(function):
            yield Finding(file, task.name, "it has no docstring", "Say what it returns, then: gradkit release")


def _functions(script: Path) -> dict[str, ast.FunctionDef]:
    """The functions at a script's top level; none where it is missing or does not parse, which releasing tells."""
    try:
        tree = ast.parse(script.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def generated_files_are_current(lesson: Lesson) -> Iterator[Finding]:
    """Stubs and notebooks are what the solutions make of them; the two scripts, which share a notebook, no name."""
    try:
        files = generated(lesson.folder, lesson.solution)
    except ReleaseError as error:
        yield Finding(lesson.shown(lesson.solution), "release", str(error), f"Then: {lesson.again}")
        return
    for path, text in files.items():
        if not path.is_file() or path.read_bytes() != text.encode():
            cause = "it is not what the solutions make of it" if path.is_file() else "it is not there"
            yield Finding(lesson.shown(path), "generated file", cause, "Run: gradkit release")


def samples_are_labelled(lesson: Lesson) -> Iterator[Finding]:
    """Each sample's name is a promise the kit can keep, and there are right and wrong ones."""
    verdicts: set[str] = set()
    for folder in sample_folders(lesson.solutions, lesson.exercise.id):
        try:
            label = read_label(folder.name)
        except ValueError as error:
            yield Finding(lesson.shown(folder), "label", str(error), f"Rename it, then: {lesson.again}")
            continue
        verdicts.add(label.verdict)
        if label.verdict not in _STATUSES and label.verdict not in CATALOGUE:
            cause = f"{label.verdict!r} is neither a status nor a mistake of the catalogue"
            near = did_you_mean(label.verdict, {*_STATUSES, *CATALOGUE}) if _near(label.verdict) else "Rename it."
            yield Finding(lesson.shown(folder), "label", cause, f"{near} Then: {lesson.again}")
    for wanted, there in (("a right one (pass.…)", "pass" in verdicts), ("a wrong one", bool(verdicts - {"pass"}))):
        if not there:
            file = lesson.shown(lesson.solution / "samples")
            yield Finding(file, "samples", f"{wanted} is missing", f"Put one there, then: {lesson.again}")


def _near(word: str) -> bool:
    return did_you_mean(word, {*_STATUSES, *CATALOGUE}).startswith("Did")  # else it would list the whole catalogue


def mistakes_of_a_check_are_known(lesson: Lesson) -> Iterator[Finding]:
    """What the exercise's own check.py names has a row in the catalogue, with its title and hint."""
    path = lesson.folder / CHECK_NAME
    if not path.is_file():
        return
    try:
        tree = ast.parse(path.read_bytes())
    except SyntaxError:  # drawing its figures tells
        return
    for name, line in _named_mistakes(tree):
        if name not in CATALOGUE:
            file = f"{lesson.shown(path)}, line {line}"
            remedy = f"Add its row to harness/judge/catalogue.py, then: {lesson.again}"
            yield Finding(file, "mistake", f"{name!r} is not in the catalogue", remedy)


def _named_mistakes(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else ""
        said = node.args[_NAMING[called] :] if called in _NAMING else []
        said += [keyword.value for keyword in node.keywords if keyword.arg == "mistakes"]
        for part in (part for one in said for part in ast.walk(one)):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value, part.lineno
