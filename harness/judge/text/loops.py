"""Loops of a student's code that may never end, by their syntax alone."""

from __future__ import annotations

import ast
from typing import NamedTuple

from harness.judge.text.source import Handed, reached, within


class Loop(NamedTuple):
    """A loop that may never end, and what of it says so."""

    place: str
    why: str


ENDLESS = ("count", "cycle", "repeat")


def endless_loops(handed: Handed, name: str) -> list[Loop]:
    """The loops of a function, and of those it calls, that may not end; the surest first."""
    sure: list[Loop] = []
    likely: list[Loop] = []
    for function in reached(handed, name):
        for node in within(function.node):
            if isinstance(node, ast.While | ast.For):
                place = f"{function.cell.name}, line {node.lineno}"
                why, certain = _why_endless(node)
                if why:
                    (sure if certain else likely).append(Loop(place, why))
    return sure + likely


def _why_endless(loop: ast.While | ast.For) -> tuple[str, bool]:
    """Why a loop may go on forever, and whether that is beyond doubt; empty for one that counts."""
    if isinstance(loop, ast.For):
        return _why_for(loop)
    changed = _changed(loop)
    leaves = any(isinstance(one, ast.Break | ast.Return | ast.Raise) for one in within(loop))
    looked_at = sorted(_looked_at(loop.test))
    if not looked_at:
        if leaves:
            return "its condition is always true, so only a `break` or `return` ends it: is one ever reached?", False
        return "its condition is always true, and nothing in it leaves the loop.", True
    shown = " and ".join(f"`{name}`" for name in looked_at)
    if changed.isdisjoint(looked_at):
        return f"its condition looks at {shown}, and nothing in the loop gives that a new value.", not leaves
    return ("", False) if _counts(loop) else (f"its condition looks at {shown}: does it ever become false?", False)


def _why_for(loop: ast.For) -> tuple[str, bool]:
    match loop.iter:
        case ast.Call(ast.Name(name) | ast.Attribute(attr=name), arguments) if name in ENDLESS and (
            name != "repeat" or len(arguments) == 1
        ):
            leaves = any(isinstance(one, ast.Break | ast.Return) for one in within(loop))
            return f"`{name}` never runs out: what ends the loop?", not leaves
        case ast.Name(name):
            for one in within(loop):
                match one:
                    case ast.Call(ast.Attribute(ast.Name(grown), "append" | "extend" | "insert")) if grown == name:
                        return f"it goes through `{name}`, which grows as it does.", False
    return "", False


def _looked_at(test: ast.expr) -> set[str]:
    functions = {id(one.func) for one in ast.walk(test) if isinstance(one, ast.Call)}
    return {one.id for one in ast.walk(test) if isinstance(one, ast.Name) and id(one) not in functions}


def _changed(loop: ast.While) -> set[str]:
    """Names that the loop gives a new value, or whose object it may change."""
    names: set[str] = set()
    for one in (part for statement in loop.body for part in (statement, *within(statement))):
        match one:
            case ast.Name(name, ast.Store()):
                names.add(name)
            case ast.Subscript(ast.Name(name), ctx=ast.Store()) | ast.Attribute(ast.Name(name), ctx=ast.Store()):
                names.add(name)
            case ast.Call(ast.Attribute(ast.Name(name)), arguments):
                names.add(name)
                names |= {argument.id for argument in arguments if isinstance(argument, ast.Name)}
            case ast.Call(ast.Name(), arguments):  # what is handed on may be changed there, unless it is a number
                names |= {argument.id for argument in arguments if isinstance(argument, ast.Name)} & _containers(loop)
    return names | {
        one.id for one in ast.walk(loop.test) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
    }  # :=


def _containers(loop: ast.While) -> set[str]:
    """Names in the condition that are asked for their length or a part: only such can be changed from outside."""
    found: set[str] = set()
    for one in ast.walk(loop.test):
        match one:
            case ast.Call(ast.Name("len"), [ast.Name(name)]) | ast.Subscript(ast.Name(name)):
                found.add(name)
    return found


def _counts(loop: ast.While) -> bool:
    """Whether it is bound to end: a counter goes up to a bound, or a list grows to a length, in every round."""
    match loop.test:
        case ast.Compare(ast.Name(name), [ast.Lt() | ast.LtE()], [bound_]) if _fixed(bound_, loop):
            return any(_steps(statement, name, ast.Add) for statement in loop.body)
        case ast.Compare(ast.Name(name), [ast.Gt() | ast.GtE()], [bound_]) if _fixed(bound_, loop):
            return any(_steps(statement, name, ast.Sub) for statement in loop.body)
        case ast.Compare(ast.Call(ast.Name("len"), [ast.Name(name)]), [ast.Lt() | ast.LtE()], [bound_]) if _fixed(
            bound_, loop
        ):
            return any(_appends(statement, name) for statement in loop.body)
    return False


def _fixed(bound_: ast.expr, loop: ast.While) -> bool:
    return _changed(loop).isdisjoint(_looked_at(bound_))


def _steps(statement: ast.stmt, name: str, operator: type[ast.operator]) -> bool:
    match statement:
        case ast.AugAssign(ast.Name(target), op, ast.Constant(int() | float() as by)):
            return target == name and isinstance(op, operator) and by > 0
        case ast.Assign([ast.Name(target)], ast.BinOp(ast.Name(left), op, ast.Constant(int() | float() as by))):
            return target == left == name and isinstance(op, operator) and by > 0
    return False


def _appends(statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.Expr(ast.Call(ast.Attribute(ast.Name(target), "append"))):
            return target == name
        case ast.AugAssign(ast.Name(target), ast.Add(), ast.List([_, *_])):
            return target == name
    return False
