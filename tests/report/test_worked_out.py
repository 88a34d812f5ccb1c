"""A derivation is the solution of a task: it is on a student's page once no task of the student's still asks for it."""

from fractions import Fraction
from pathlib import Path

import pytest

from harness.report.view import DerivationView
from harness.report.worked_out import worked_out
from harness.spec.expression import Number
from harness.spec.model import (
    CheckKind,
    Derivative,
    Exercise,
    Function,
    Kind,
    MinimiserKind,
    NothingKind,
    PathKind,
    TableKind,
    Task,
    ValueKind,
)

FIRST = DerivationView("df/dx", "2*x", "2 x", None, ())
SECOND = DerivationView("d2f/dx2", "2", "2", None, ())
ASKING: dict[str, Kind] = {
    "slope": ValueKind((Derivative("f", ("x",)),)),
    "path": PathKind("f", "sgd", ("start_x",)),
    "table": TableKind("f", Fraction(1), Fraction(1), 3),
    "minimiser": MinimiserKind("f"),
    "check": CheckKind(),
}
INNOCENT: dict[str, Kind] = {"value": ValueKind((Derivative("f"),)), "other": PathKind("g", "sgd", ("start_x",))}
SECOND_ORDER: dict[str, Kind] = {"second": ValueKind((Derivative("f", ("x", "x")),)), "nothing": NothingKind(1)}


def exercise(kinds: dict[str, Kind]) -> Exercise:
    tasks = tuple(Task(name, "by_hand", kind, (), 1, (), None) for name, kind in kinds.items())
    functions = tuple(Function(name, "", Number(Fraction(0)), ("x",)) for name in ("f", "g"))
    return Exercise("e", "E", Path("e"), functions, (), (), tasks, "e")


@pytest.mark.parametrize("name", ASKING)
def test_a_task_that_is_not_passed_keeps_the_derivative_that_it_asks_for_back(name: str) -> None:
    asked = exercise({**ASKING, **INNOCENT, **SECOND_ORDER})
    every = {task.name for task in asked.tasks}
    assert worked_out(asked, every, (FIRST, SECOND)) == (FIRST, SECOND)
    assert worked_out(asked, every - {name}, (FIRST, SECOND)) == ()
    assert worked_out(asked, every - set(INNOCENT), (FIRST, SECOND)) == (FIRST, SECOND)


def test_a_second_derivative_still_open_leaves_the_first_to_be_read() -> None:
    asked = exercise({**ASKING, **SECOND_ORDER})
    assert worked_out(asked, set(ASKING), (FIRST, SECOND)) == (FIRST,)
