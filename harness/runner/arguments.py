"""A figure's inputs as a function's arguments, in the order of its signature."""

from __future__ import annotations

import struct

from harness.spec.model import Figure, PathKind, Task
from harness.wire import Argument, Vector


def arguments(task: Task, figure: Figure) -> tuple[Argument, ...]:
    """Numbers as floats, counts of iterations as ints, data columns and vectors as float64 arrays of one dimension."""
    vectors = {column.name: column.values for column in figure.vectors}
    numbers = dict(figure.numbers)
    counts = {task.kind.iterations} if isinstance(task.kind, PathKind) else set()

    def one(name: str) -> Argument:
        if name in vectors:
            values = vectors[name]
            return Vector((len(values),), struct.pack(f"<{len(values)}d", *values))
        return int(numbers[name]) if name in counts else float(numbers[name])

    return tuple(map(one, task.arguments))
