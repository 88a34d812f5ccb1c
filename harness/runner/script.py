"""What a student's Python file is, by its syntax alone: readable or not, started or not, and what it imports."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from harness.runner.folder import MAX_SCRIPT

# Packages that by-hand work may not import: they differentiate, or train, themselves.
BANNED = ("tensorflow", "keras", "torch", "jax", "autograd", "sympy")


class Script(NamedTuple):
    """A file's text, and its syntax tree or what is wrong with it."""

    text: str
    tree: ast.Module | None
    wrong: str


def read_script(content: bytes) -> Script:
    """Any encoding that Python accepts, byte-order marks and line ends of any system included."""
    if len(content) > MAX_SCRIPT:
        return Script("", None, f"it is larger than {MAX_SCRIPT >> 20} MB")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        text = io.TextIOWrapper(io.BytesIO(content), encoding).read()
    except (SyntaxError, UnicodeDecodeError, LookupError):
        return Script("", None, "its text is in no encoding that can be told; save it as UTF-8")
    try:
        tree = parse(content)
        wrong = _misplaced(tree)
        return Script(text, None if wrong else tree, wrong)
    except SyntaxError as error:
        return Script(text, None, _wrong(error))
    except (ValueError, RecursionError, MemoryError) as error:
        return Script(text, None, str(error) or "it is nested too deep")


def parse(content: bytes | str) -> ast.Module:
    """The syntax tree; warnings about the student's text are not the grader's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(content)


def _wrong(error: SyntaxError) -> str:
    line = f"line {error.lineno}: " if error.lineno else ""
    text = f": {error.text.strip()}" if error.text and error.text.strip() else ""
    return f"{line}{error.msg}{text}"


def _misplaced(tree: ast.Module) -> str:
    """A statement that Python refuses only after parsing, as a ``return`` that slipped out of its function; or nothing.

    The compiler itself is not asked: a few nested ``finally`` are enough to keep it busy for ever.
    """
    waiting: list[tuple[ast.AST, bool, bool]] = [(tree, False, False)]
    while waiting:
        node, function, loop = waiting.pop()
        match node:
            case ast.Return() if not function:
                return f"line {node.lineno}: 'return' outside a function: indent it as the rest of its function"
            case ast.Break() | ast.Continue() if not loop:
                word = "break" if isinstance(node, ast.Break) else "continue"
                return f"line {node.lineno}: '{word}' outside a loop: indent it as the rest of its loop"
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                function, loop = not isinstance(node, ast.ClassDef), False
            case ast.For() | ast.AsyncFor() | ast.While():
                waiting += [(child, function, True) for child in node.body]
                waiting += [(child, function, loop) for child in node.orelse]  # which belongs to what is around it
                continue
        waiting += [(child, function, loop) for child in ast.iter_child_nodes(node)]
    return ""


def started(tree: ast.Module) -> bool:
    """Whether anything was written: a function with more than ``raise NotImplementedError``, or other code."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    if functions:
        return not all(_bare(function) for function in functions)
    return any(not _preamble(statement) for statement in tree.body)


def _bare(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    body = [statement for statement in function.body if not _docstring(statement)]
    match body:
        case [ast.Raise(exc=ast.Name("NotImplementedError") | ast.Call(ast.Name("NotImplementedError")))]:
            return True
    return False


def _docstring(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def _preamble(statement: ast.stmt) -> bool:
    return _docstring(statement) or isinstance(statement, ast.Import | ast.ImportFrom)


def banned_imports(name: str, files: Mapping[str, bytes]) -> tuple[tuple[str, str], ...]:
    """Pairs of file and package, for a script and every module of its folder that it imports."""
    waiting, seen, found = [name], {name}, []
    while waiting:
        file = waiting.pop()
        tree = read_script(files[file]).tree
        if tree is None:
            continue
        for module in dict.fromkeys(imported(tree)):
            package = module.partition(".")[0]
            if package in BANNED:
                found.append((file, package))
            beside = [path for path in _paths(module) if path in files and path not in seen]
            seen.update(beside)
            waiting.extend(beside)
    return tuple(dict.fromkeys(found))


def imported(tree: ast.AST) -> Iterator[str]:
    """Names of modules in import statements, and in calls that import by a literal name."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                yield from [module] if module and not level else []
                yield from (f"{module}.{alias.name}" if module else alias.name for alias in names)
            case ast.Call(
                func=ast.Name("__import__" | "import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(str(module)), *_],
            ):
                yield module


def _paths(module: str) -> Iterator[str]:
    parts = module.split(".")
    for length in range(1, len(parts) + 1):
        stem = "/".join(parts[:length])
        yield f"{stem}.py"
        yield f"{stem}/__init__.py"
