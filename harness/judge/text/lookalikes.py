"""Mistakes whose answers are alike, told apart by the text of the function: only where they are too many to list."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping, Sequence

from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.text.source import Defined, Handed, never_read, reached, within
from harness.spec.model import Task

Evidence = Callable[[Handed, Task], bool]


def told_apart(handed: Handed, task: Task, names: tuple[str, ...]) -> tuple[str, ...]:
    """Of too many names those that the text bears out; if it does for none, those that leave no mark in a text."""
    if len(names) <= MOST_NAMES:
        return names
    shown = tuple(name for name in names if name in EVIDENCE and EVIDENCE[name](handed, task))
    return shown or tuple(name for name in names if name not in EVIDENCE) or names[:MOST_NAMES]


def _parts(handed: Handed, task: Task) -> Iterator[ast.AST]:
    for function in reached(handed, task.name):
        yield from within(function.node)


def _loops(function: Defined) -> Iterator[ast.For | ast.While]:
    return (one for one in within(function.node) if isinstance(one, ast.For | ast.While))


# ---------------------------------------------------------------- what ends a loop


def _returns(handed: Handed, task: Task) -> bool:
    """Whether a loop's body comes to a ``return`` whatever happens."""
    loops = (loop for function in reached(handed, task.name) for loop in _loops(function))
    return any(_comes_back(loop.body) for loop in loops)


def _comes_back(body: Sequence[ast.stmt]) -> bool:
    """Whether statements return whatever happens: one does, or both branches of one."""
    return any(
        isinstance(one, ast.Return) or (isinstance(one, ast.If) and _comes_back(one.body) and _comes_back(one.orelse))
        for one in body
    )


def _tests(handed: Handed, task: Task) -> Iterator[ast.expr]:
    """The conditions on which a loop is left; one that only names a difference is shown with it."""
    for function in reached(handed, task.name):
        for loop in _loops(function):
            known = dict(filter(None, map(_assigned, within(loop))))
            conditions = [one.test for one in within(loop) if isinstance(one, ast.If) and _leaves(one)]
            conditions += [loop.test] if isinstance(loop, ast.While) else []
            yield from (_written_out(condition, known) for condition in conditions)


def _assigned(one: ast.AST) -> tuple[str, ast.expr] | None:
    match one:
        case ast.Assign([ast.Name(name)], value):
            return name, value
    return None


def _leaves(one: ast.If) -> bool:
    return not _comes_back([one]) and any(isinstance(part, ast.Break | ast.Return) for part in within(one))


def _written_out(condition: ast.expr, known: Mapping[str, ast.expr]) -> ast.expr:
    parts = list(ast.walk(condition))
    if any(isinstance(one, ast.Sub) for one in parts):
        return condition
    named = [known[one.id] for one in parts if isinstance(one, ast.Name) and one.id in known]
    return ast.Tuple([condition, *named], ast.Load())


UNSIGNED = {"abs", "fabs", "absolute", "norm", "hypot", "sqrt", "dist", "allclose", "isclose", "square"}


def _signed(condition: ast.expr) -> bool | None:
    """Whether a condition compares a difference with its sign; None for one that compares no difference."""
    parts = list(ast.walk(condition))
    if not any(isinstance(one, ast.Sub) for one in parts):
        return None
    calls = (one.func for one in parts if isinstance(one, ast.Call))
    names = {one.id if isinstance(one, ast.Name) else getattr(one, "attr", "") for one in calls}
    squared = any(isinstance(one, ast.Pow) for one in parts)
    return not (squared or names & UNSIGNED)


def _tests_signed(handed: Handed, task: Task) -> bool:
    return any(_signed(condition) for condition in _tests(handed, task))


def _tests_unsigned(handed: Handed, task: Task) -> bool:
    return any(_signed(condition) is not True for condition in _tests(handed, task))


# ---------------------------------------------------------------- whole numbers

CUTS = {"int", "round", "floor", "trunc", "rint", "ceil", "fix", "around"}
ARRAYS = {"array", "asarray", "zeros", "ones", "full", "empty", "zeros_like", "astype", "constant", "Variable"}


def _called(one: ast.Call) -> str:
    return one.func.id if isinstance(one.func, ast.Name) else getattr(one.func, "attr", "")


def _cuts(handed: Handed, task: Task) -> bool:
    """Whether a number is cut; a number of rounds is whole by right."""
    calls = [one for one in _parts(handed, task) if isinstance(one, ast.Call)]
    rounds = {id(argument) for one in calls if _called(one) == "range" for argument in one.args}
    return any(_called(one) in CUTS and id(one) not in rounds for one in calls)


def _whole_array(handed: Handed, task: Task) -> bool:
    """Whether an array is made of whole numbers, or to hold such."""
    for one in _parts(handed, task):
        if isinstance(one, ast.Call) and _called(one) in ARRAYS:
            arguments = [*one.args, *(keyword.value for keyword in one.keywords)]
            numbers = [part.value for a in arguments for part in ast.walk(a) if isinstance(part, ast.Constant)]
            named = {
                getattr(part, "id", getattr(part, "attr", getattr(part, "value", None)))
                for a in arguments
                for part in ast.walk(a)
            }
            literals = bool(numbers) and all(type(number) is int for number in numbers)
            if named & {"int", "int32", "int64"} or (literals and _called(one) in ("array", "asarray")):
                return True
    return False


def _divides_whole(handed: Handed, task: Task) -> bool:
    return any(isinstance(getattr(one, "op", None), ast.FloorDiv) for one in _parts(handed, task))


# ---------------------------------------------------------------- epochs


def _fixed_epochs(handed: Handed, task: Task) -> bool:
    """Whether a call is handed a number of epochs that stands in the text."""
    keywords = (keyword for one in _parts(handed, task) if isinstance(one, ast.Call) for keyword in one.keywords)
    return any(keyword.arg == "epochs" and isinstance(keyword.value, ast.Constant) for keyword in keywords)


def _unread_epochs(handed: Handed, task: Task) -> bool:
    return never_read(handed, task.name, task.arguments, "epochs")


EVIDENCE: Mapping[str, Evidence] = {
    "return-inside-loop": _returns,
    "stop-test-after-overwrite": _tests_unsigned,
    "tolerance-without-abs": _tests_signed,
    "state-truncated-to-int": _cuts,
    "integer-array-start": _whole_array,
    "integer-division-kills-step": _divides_whole,
    "epochs-not-used": _unread_epochs,
    "hard-coded-hyperparameters": lambda handed, task: _fixed_epochs(handed, task) and _unread_epochs(handed, task),
}
