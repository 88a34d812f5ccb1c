"""What a student's text says by its syntax alone: its functions, and the names it binds. Nothing of it is run."""

from __future__ import annotations

import ast
import builtins
import re
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from harness.wire import Loaded, Stopped, Unit

LONGEST = 200_000  # characters of a hand-in that are looked at
FEW = 4  # hand-ins that are kept read: the tasks and figures of one follow each other
DEEPEST = 50  # nesting of an expression that is followed
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


class Handed(NamedTuple):
    """What a task's guest ran, and what came of loading it."""

    units: tuple[Unit, ...] = ()
    load: Loaded | Stopped | None = None
    files: tuple[tuple[str, bytes], ...] = ()  # everything that lies with them, by name
    siblings: tuple[str, ...] = ()  # names of the tasks that these files are to answer


def file_or_cell(unit: str, cell: int) -> str:
    return unit if unit.endswith(".py") else f"cell {cell}"


class Cell(NamedTuple):
    """A script or a notebook's cell with its syntax, which is empty where it has none."""

    unit: str
    number: int  # from 1
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """How a student would call it."""
        return file_or_cell(self.unit, self.number)


class Defined(NamedTuple):
    """A function, and where it stands."""

    cell: Cell
    node: ast.FunctionDef | ast.AsyncFunctionDef

    @property
    def place(self) -> str:
        """File and line, or cell and line."""
        return f"{self.cell.name}, line {self.node.lineno}"

    @property
    def parameters(self) -> list[str]:
        """Names of what it takes by position."""
        return [argument.arg for argument in (*self.node.args.posonlyargs, *self.node.args.args)]


def parse(text: str) -> ast.Module:
    """The syntax of a text; empty where it has none. A notebook's own commands are passed over."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(re.sub(r"(?m)^([ \t]*)[!%?].*$", r"\1pass", text))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return ast.Module([], [])


def syntax_error(text: str) -> SyntaxError | None:
    """What Python finds wrong with a text, as far as it can say where."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(text)
        except SyntaxError as error:
            return error
        except (ValueError, RecursionError, MemoryError):
            return None
    return None


def cells(handed: Handed) -> tuple[Cell, ...]:
    """Everything that was run, in order."""
    return _parsed(handed.units)


@lru_cache(maxsize=FEW)
def _parsed(units: tuple[Unit, ...]) -> tuple[Cell, ...]:
    found, left = [], LONGEST
    for unit in units:
        for number, text in enumerate(unit.cells, 1):
            left -= len(text)
            found.append(Cell(unit.name, number, text, parse(text) if left >= 0 else ast.Module([], [])))
    return tuple(found)


def statements(module: ast.Module) -> Iterator[ast.stmt]:
    """What runs when a file is loaded, blocks opened; a main guard and what is in functions and classes is not."""
    waiting: list[ast.stmt] = list(reversed(module.body))
    while waiting:
        statement = waiting.pop()
        if isinstance(statement, ast.If) and _is_main_guard(statement.test):
            continue
        yield statement
        if isinstance(statement, ast.If | ast.For | ast.While | ast.With | ast.Try):
            inner = [part for part in ast.iter_child_nodes(statement) if isinstance(part, ast.stmt)]
            handlers = [part.body for part in ast.iter_child_nodes(statement) if isinstance(part, ast.ExceptHandler)]
            waiting.extend(reversed([*inner, *(part for body in handlers for part in body)]))


def _is_main_guard(test: ast.expr) -> bool:
    return any(isinstance(one, ast.Constant) and one.value == "__main__" for one in ast.walk(test))


def functions(handed: Handed) -> dict[str, Defined]:
    """The functions of the top level by name, the last definition of each."""
    return _functions(handed.units)


@lru_cache(maxsize=FEW)
def _functions(units: tuple[Unit, ...]) -> dict[str, Defined]:
    return {
        statement.name: Defined(cell, statement)
        for cell in _parsed(units)
        for statement in statements(cell.tree)
        if isinstance(statement, FUNCTIONS)
    }


def nested(handed: Handed, name: str) -> tuple[str, ast.AST] | None:
    """Where a function is defined within another or within a class, and that one."""
    return _nested(handed.units).get(name)


@lru_cache(maxsize=FEW)
def _nested(units: tuple[Unit, ...]) -> dict[str, tuple[str, ast.AST]]:
    found: dict[str, tuple[str, ast.AST]] = {}
    for cell in _parsed(units):
        for outer in ast.walk(cell.tree):
            if isinstance(outer, FUNCTIONS | ast.ClassDef):
                for inner in outer.body:
                    if isinstance(inner, FUNCTIONS):
                        found.setdefault(inner.name, (f"{cell.name}, line {inner.lineno}", outer))
    return found


def reached(handed: Handed, name: str) -> list[Defined]:
    """A function, and those of the same files that it calls, and they, by name."""
    known = functions(handed)
    waiting, found = [name], dict[str, Defined]()
    while waiting:
        one = waiting.pop()
        if one in known and one not in found:
            found[one] = known[one]
            waiting.extend(called(known[one].node))
    return list(found.values())


def called(node: ast.AST) -> set[str]:
    """Names that are called somewhere within."""
    return {one.func.id for one in ast.walk(node) if isinstance(one, ast.Call) and isinstance(one.func, ast.Name)}


def bound(node: ast.AST) -> set[str]:
    """Every name that is given a value, imported or defined somewhere within."""
    names: set[str] = set()
    for one in ast.walk(node):
        match one:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                names.add(name)
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.add(name)
            case ast.alias(name=name, asname=other):
                names.add(other or name.partition(".")[0])
            case ast.ExceptHandler(name=str(name)):
                names.add(name)
    return names


def bound_at_top(handed: Handed) -> set[str]:
    """Names that the top level gives a value."""
    return {name for cell in cells(handed) for name in _bound_in(cell)}


def _bound_in(cell: Cell) -> set[str]:
    names = {name for node in ast.walk(cell.tree) if isinstance(node, ast.Global) for name in node.names}
    for statement in statements(cell.tree):
        if isinstance(statement, FUNCTIONS | ast.ClassDef):
            names.add(statement.name)
        else:
            names |= bound(statement)
    return names


def binds(handed: Handed, unit: str, number: int, name: str) -> bool:
    """Whether the top level of a file or cell gives a name its value, or would if Python could read it."""
    cell = next((cell for cell in cells(handed) if (cell.unit, cell.number) == (unit, number)), None)
    if cell is None:
        return False
    written = rf"(?m)^(?:def|class)[ \t]+{name}\b|^{name}[ \t]*=(?!=)|^(?:from|import)[ \t].*\b{name}\b"
    return name in _bound_in(cell) if cell.tree.body else re.search(written, cell.text) is not None


def bound_anywhere(handed: Handed) -> frozenset[str]:
    """Names that have a value somewhere in the files, Python's own included."""
    return _bound_anywhere(handed.units)


@lru_cache(maxsize=FEW)
def _bound_anywhere(units: tuple[Unit, ...]) -> frozenset[str]:
    return frozenset().union(*(bound(cell.tree) for cell in _parsed(units)), dir(builtins))


def without_docstring(body: Sequence[ast.stmt]) -> list[ast.stmt]:
    match body:
        case [ast.Expr(ast.Constant(str())), *rest]:
            return rest
    return list(body)


def never_read(handed: Handed, name: str, arguments: Sequence[str], argument: str) -> bool:
    """Whether a function has a parameter at an argument's place and does nothing at all with it."""
    function = functions(handed).get(name)
    if function is None or argument not in arguments or len(function.parameters) != len(arguments):
        return False
    parameter = function.parameters[arguments.index(argument)]
    used = {one.id for one in ast.walk(function.node) if isinstance(one, ast.Name)}
    return not used & {parameter, "locals", "vars", "eval", "exec"}


def within(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a function or loop, those of functions defined in it left out."""
    waiting = list(ast.iter_child_nodes(node))
    while waiting:
        one = waiting.pop()
        yield one
        if not isinstance(one, FUNCTIONS | ast.Lambda | ast.ClassDef):
            waiting.extend(ast.iter_child_nodes(one))


# ---------------------------------------------------------------- functions that compute nothing


MARKER = re.compile(r"#.*\b(your code|todo|fill in|implement|complete this)\b", re.IGNORECASE)


def empty_names(node: ast.AST) -> set[str]:
    """Names that are given nothing but ``None`` or ``...`` within."""
    given: dict[str, list[bool]] = {}
    for one in within(node):
        if isinstance(one, ast.Assign) and len(one.targets) == 1 and isinstance(target := one.targets[0], ast.Name):
            given.setdefault(target.id, []).append(_is_blank(one.value))
        elif isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store):
            given.setdefault(one.id, [])
    stores = [one.id for one in within(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)]
    return {name for name, blanks in given.items() if blanks and all(blanks) and len(blanks) == stores.count(name)}


def _is_blank(value: ast.expr | None) -> bool:
    return value is None or (isinstance(value, ast.Constant) and (value.value is None or value.value is ...))


def is_blank(function: Defined) -> bool:
    """Whether a body is still the template's: ``pass``, ``...``, ``return None``, or a marked gap and no result."""
    body = without_docstring(function.node.body)
    blanks = empty_names(function.node)
    returns = [one.value for one in within(function.node) if isinstance(one, ast.Return)]
    nothing = all(_is_blank(one) or (isinstance(one, ast.Name) and one.id in blanks) for one in returns)
    if not nothing:
        return False
    idle = all(
        isinstance(one, ast.Pass | ast.Return)
        or (isinstance(one, ast.Expr) and _is_blank(one.value))
        or (isinstance(one, ast.Assign) and _is_blank(one.value))
        for one in body
    )
    return idle or any(MARKER.search(line[:200]) for line in _lines(function))


def _lines(function: Defined) -> Iterator[str]:
    """A function's lines, the comments below its last statement included."""
    lines = function.cell.text.split("\n")
    end = function.node.end_lineno or function.node.lineno
    yield from lines[function.node.lineno - 1 : end]
    yield from takewhile(lambda line: not line.strip() or line[:1] in (" ", "\t"), lines[end:])


def placeholder_line(function: Defined) -> int | None:
    """The line of a ``raise NotImplementedError`` in a function that has more than that in it."""
    for statement in within(function.node):
        match statement:
            case ast.Raise(exc=ast.Name("NotImplementedError") | ast.Call(ast.Name("NotImplementedError"))):
                return statement.lineno if len(without_docstring(function.node.body)) > 1 else None
    return None


REPEATING = ast.For | ast.While | ast.AugAssign | ast.ListComp | ast.GeneratorExp | ast.DictComp


def _grows(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("append", "extend")
    )


def only_literals(function: Defined) -> bool:
    """Whether every result is written down in the code: numbers, lists of them, or parts of such lists."""
    parts = list(within(function.node))
    if any(isinstance(one, REPEATING) or _grows(one) for one in parts):
        return False
    written: dict[str, list[ast.expr]] = {}
    for one in parts:
        if isinstance(one, ast.Assign):
            for target in one.targets:
                if isinstance(target, ast.Name):
                    written.setdefault(target.id, []).append(one.value)
    returns = [one.value for one in parts if isinstance(one, ast.Return)]
    return bool(returns) and all(_written_down(value, written, DEEPEST) for value in returns)


def _written_down(value: ast.expr | None, names: dict[str, list[ast.expr]], depth: int) -> bool:
    def inside(part: ast.expr) -> bool:
        return _written_down(part, names, depth - 1)

    if depth == 0:
        return False
    match value:
        case ast.Constant():
            return True
        case ast.UnaryOp(operand=part) | ast.Subscript(value=part):
            return inside(part)
        case ast.List(items) | ast.Tuple(items) | ast.Dict(values=items):
            return all(map(inside, items))
        case ast.Call(ast.Attribute(attr="array" | "constant"), [first, *_]):
            return inside(first)
        case ast.Call(ast.Attribute(attr="get", value=table)):
            return inside(table)
        case ast.Name(name):
            return name in names and all(map(inside, names[name]))
    return False
