"""Variables that are assigned to while a tape records, on the way from the source to the target, by a function's text.

The record knows that something was stored, and not whether the target needed it; the text knows that, and not what ran.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from harness.judge.text.source import Defined, within
from harness.wire import Returned

STORES = ("assign", "assign_add", "assign_sub")
QUESTIONS = ("gradient", "jacobian", "batch_jacobian")


def stored_on_the_way(function: Defined, outcomes: Sequence[Returned]) -> str:
    """Where a variable gets a value that is made of a source and goes into a target; empty if nowhere."""
    codes = {
        detour.code.partition("(")[0]
        for outcome in outcomes
        for event in outcome.tape
        for detour in event.detours
        if detour.how == "assign"
    }
    if not codes:
        return ""
    asked = [call for call in _calls(function.node, QUESTIONS) if len(call.args) >= 2]
    targets = {name for call in asked for name in _names(call.args[0])}
    sources = {name for call in asked for name in _names(call.args[1])}
    made = _made_of(function.node, sources)
    for block in within(function.node):
        if not isinstance(block, ast.With) or not _records(block):
            continue
        for call in _calls(block, STORES):
            assert isinstance(call.func, ast.Attribute)
            match call.func.value:
                case ast.Name(name) if ast.unparse(call.func) in codes and name not in sources:
                    stored = {part for value in call.args for part in _names(value)} - {name}
                    if stored & made and targets & _made_of(function.node, {name}):
                        return f"{function.cell.name}, line {call.lineno}"
    return ""


def _records(block: ast.With) -> bool:
    return any("GradientTape" in ast.unparse(item.context_expr) for item in block.items)


def _calls(node: ast.AST, methods: Sequence[str]) -> Iterator[ast.Call]:
    for one in within(node):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr in methods:
            yield one


def _names(value: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(value) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}


def _made_of(node: ast.AST, names: set[str]) -> set[str]:
    """These names, and all that get their value by ``=`` from them, or from others that do."""
    given = [
        ({part.id for target in one.targets for part in ast.walk(target) if isinstance(part, ast.Name)}, one.value)
        for one in within(node)
        if isinstance(one, ast.Assign)
    ]
    made, before = set(names), set[str]()
    while made != before:
        before = set(made)
        for targets, value in given:
            if made & _names(value):
                made |= targets
    return made
