"""Programs as students write them, run here, and what a guest would report of them."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from harness.judge.judge import judge_task
from harness.judge.model import Judgement
from harness.oracle.figures import figures
from harness.spec.load import load_exercise
from harness.spec.model import Exercise, Figure, PathKind, Task
from harness.wire import Numbers, Returned

EXERCISES = Path(__file__).parents[2] / "exercises"
Function = Callable[..., Any]


def load(exercise_id: str) -> Exercise:
    """An exercise of the course."""
    return load_exercise(EXERCISES / exercise_id)


def numbers(answer: Any, kind: str = "list", dtype: str = "float64") -> Numbers:
    """What travels of an answer of reals."""
    array = np.asarray(answer, dtype=float)
    return Numbers(kind, dtype, array.shape, array.astype("<f8").tobytes())


def returned(answer: Any) -> Returned:
    """A guest's reply; it claims a tape and an optimizer, which are not the concern here."""
    narrow = isinstance(answer, np.ndarray) and answer.dtype == np.float32
    return Returned(0, numbers(answer, dtype="float32" if narrow else "float64"), "", (), 1, 1)


def arguments(task: Task, figure: Figure) -> list[Any]:
    """A figure's arguments in the order of the signature, as a student's function gets them."""
    given: dict[str, Any] = {column.name: np.array(column.values) for column in figure.vectors}
    for name, value in figure.numbers:
        whole = isinstance(task.kind, PathKind) and name == task.kind.iterations
        given[name] = int(value) if whole else float(value)
    return [given[name] for name in task.arguments]


def judge(exercise: Exercise, name: str, function: Function, seed: int = 1) -> Judgement:
    """The judgement of a function at all figures of a task."""
    task = exercise.task(name)
    with np.errstate(all="ignore"):
        observed = [(f, returned(function(*arguments(task, f)))) for f in figures(exercise, task, seed)]
    return judge_task(exercise, task, observed)


def write_exercise(folder: Path, losses: Mapping[str, tuple[str, str, str, str]]) -> Exercise:
    """An exercise with a path and slopes for each loss: formula, variables, range of the starts, the rate."""
    lines = ['title = "Losses"']
    for name, (formula, variables, start, rate) in losses.items():
        slopes = ", ".join(f'"d{name}/d{v}"' for v in variables)
        lines.append(
            f"""
[functions.{name}]
formula = "{formula}"
variables = {_strings(variables)}

[[tasks]]
name = "walk_{name}"
implementations = ["by_hand", "tape"]
kind = "path"
function = "{name}"
start = {_strings(f"{v}0" for v in variables)}
points = 1
public = [{{ {_each("{}0 = 1.3", variables)}, learning_rate = {rate}, n_iterations = 8 }}]
hidden = {{ {_each("{}0 = " + start, variables)}, learning_rate = [{rate}, {rate}], n_iterations = [4, 12] }}

[[tasks]]
name = "slope_{name}"
implementations = ["by_hand", "tape"]
kind = "value"
answer = [{slopes}]
points = 1
public = [{{ {_each("{} = 1.3", variables)} }}]
hidden = {{ {_each("{} = " + start, variables)} }}
"""
        )
    folder.mkdir(exist_ok=True)
    (folder / "exercise.toml").write_text("\n".join(lines), encoding="utf-8")
    return load_exercise(folder)


def _strings(names: Iterable[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"


def _each(pattern: str, names: Iterable[str]) -> str:
    return ", ".join(pattern.format(name) for name in names)
