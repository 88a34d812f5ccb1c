"""A figure's inputs as a function's arguments, in the order of its signature."""

from __future__ import annotations

import struct

from harness.spec.model import CheckKind, Column, Figure, PathKind, Task
from harness.wire import Argument, Made, Through, Vector

COUNTS = frozenset({"n_iterations", "n_steps", "epochs"})  # whole numbers, wherever a signature has them


def arguments(task: Task, figure: Figure, given: str = "") -> tuple[Argument, ...]:
    """Numbers as floats, counts as ints, columns as float64 arrays, and what ``given`` (the text of given.py) makes."""
    vectors = {column.name: column for column in figure.vectors}
    made = {one.name: one for one in figure.givens}
    numbers = dict(figure.numbers)
    counts = {task.kind.iterations} if isinstance(task.kind, PathKind) else COUNTS

    def one(name: str) -> Argument:
        if name in vectors:
            return _vector(vectors[name])
        if name in made:
            plain = (_vector(p) if isinstance(p, Column) else p for p in made[name].parameters)
            return Made(given, made[name].maker, tuple(plain))
        return int(numbers[name]) if name in counts else float(numbers[name])

    return tuple(map(one, task.arguments))


def through(task: Task, given: str) -> Through | None:
    """What a task's function is called through, if not by itself; ``given`` is the text of given.py."""
    wrapper = task.kind.through if isinstance(task.kind, CheckKind) else ""
    return Through(given, wrapper) if wrapper else None


def _vector(column: Column) -> Vector:
    values = column.values
    return Vector(column.shape or (len(values),), struct.pack(f"<{len(values)}d", *values))
