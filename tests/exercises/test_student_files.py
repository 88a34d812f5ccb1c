"""What a student starts with: stubs that raise, and a statement that names every function."""

import ast
import inspect
from collections.abc import Callable
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from harness.export.release import release
from harness.spec.load import load_exercise

ROOT = Path(__file__).resolve().parents[2]
EXERCISES = sorted(path.parent.name for path in (ROOT / "exercises").glob("*/exercise.toml"))

Load = Callable[[str, str], ModuleType]


def script_of(implementation: str) -> str:
    return "by_hand" if implementation == "by_hand" else "with_tape"


def test_stubs_and_notebooks_are_what_the_solutions_make_of_them() -> None:
    assert release(ROOT / "exercises", ROOT / "solutions", check=True) == [], "run: gradkit release"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_stub_is_not_attempted_yet_and_takes_the_arguments_of_its_task(exercise: str, student_stub: Load) -> None:
    for task in load_exercise(ROOT / "exercises" / exercise).tasks:
        function = getattr(student_stub(exercise, script_of(task.implementation)), task.name)
        assert tuple(inspect.signature(function).parameters) == task.arguments
        with pytest.raises(NotImplementedError):
            function(*task.arguments)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_solution_is_described_by_a_docstring(exercise: str, solution: Load) -> None:
    for script in {script_of(task.implementation) for task in load_exercise(ROOT / "exercises" / exercise).tasks}:
        module = solution(exercise, script)
        functions = [
            f for f in vars(module).values() if isinstance(f, FunctionType) and f.__module__ == module.__name__
        ]
        assert all(module.__doc__ and function.__doc__ for function in functions)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_statement_names_every_function_and_a_task_says_what_it_returns(exercise: str) -> None:
    spec = load_exercise(ROOT / "exercises" / exercise)
    statement = (spec.folder / "statement.md").read_text(encoding="utf-8")
    assert statement.startswith(f"# {exercise[:2]} — {spec.title}\n")
    for task in spec.tasks:
        assert f"`{task.name}(" in statement, task.name
        assert task.returns, task.name
        assert task.hint, task.name


@pytest.mark.parametrize("exercise", [e for e in EXERCISES if (ROOT / "solutions" / e / "by_hand.py").is_file()])
def test_by_hand_solutions_import_nothing_that_differentiates(exercise: str) -> None:
    tree = ast.parse((ROOT / "solutions" / exercise / "by_hand.py").read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert imported <= {"math", "numpy"}
