"""A function's parameters beside those that a task asks for."""

from __future__ import annotations

import ast

from harness.judge.text.source import Defined, within
from harness.spec.model import Task


def signature_words(function: Defined, task: Task) -> str:
    """The first line that is there beside the one asked for."""
    there = f"{function.node.name}({', '.join(function.parameters)})"
    return f"Your first line says {there}; asked for is {task.name}({', '.join(task.arguments)})."


def out_of_order(function: Defined, task: Task) -> bool:
    """Whether a task's function takes its arguments in another order, as their names or their use show."""
    if function.node.name != task.name:
        return False
    there = [name for name in function.parameters if name in task.arguments]
    if len(there) > 1 and there != sorted(there, key=task.arguments.index):
        return True
    counted = [place for place, name in enumerate(task.arguments) if name == getattr(task.kind, "iterations", "")]
    ranged = {
        argument.id
        for one in within(function.node)
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == "range"
        for argument in one.args
        if isinstance(argument, ast.Name)
    }
    used = [place for place, name in enumerate(function.parameters) if name in ranged]
    return bool(counted and used) and counted[0] not in used and len(function.parameters) == len(task.arguments)
