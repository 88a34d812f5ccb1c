"""Scripts cut into the cells of one notebook: prose, set-up, and a cell with a heading for each function."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import nbformat

TITLES = {"by_hand.py": "By hand", "with_tape.py": "With a tape"}
CHECK = 'import harness\n\nharness.check("{exercise}")'
CHECK_TAG = "gradkit-check"  # marks the cell that asks the kit; a grader has no need to run it
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class CellsError(Exception):
    """Scripts that cannot share a notebook; the message names the file, the line and the remedy."""


def notebook_text(exercise: str, scripts: Sequence[tuple[str, str]], statement: str) -> str:
    """The JSON of a notebook: statement, scripts (file name, text), check. The same input gives the same text.

    CellsError when a script does not parse or when two scripts define one name.
    """
    trees = {name: _parse(name, text) for name, text in scripts}
    _refuse_clashes(trees)
    sheet = [("markdown", "statement", part) for part in _sections(statement)]
    for name, text in scripts:
        if text:
            sheet.extend(_script_cells(name, text, trees[name]))
    sheet.append(
        (
            "markdown",
            "check",
            "## Check\n\nRun all cells, then this one. It shows what is right already and where to look next.",
        )
    )
    sheet.append(("code", "check", CHECK.format(exercise=exercise)))
    return _written(sheet)


def _written(sheet: Sequence[tuple[str, str, str]]) -> str:
    """nbformat's JSON of (type, id, source) cells; ids that occur again are numbered."""
    seen: dict[str, int] = {}
    cells = []
    for kind, wanted, source in sheet:
        stem = re.sub(r"[^A-Za-z0-9-]+", "-", wanted)[:56]
        seen[stem] = seen.get(stem, 0) + 1
        make: Callable[..., Any] = nbformat.v4.new_markdown_cell if kind == "markdown" else nbformat.v4.new_code_cell
        cell = make(source, id=stem if seen[stem] == 1 else f"{stem}-{seen[stem]}")
        if kind == "code" and wanted == "check":
            cell.metadata["tags"] = [CHECK_TAG]
        cells.append(cell)
    made = nbformat.v4.new_notebook(cells=cells, metadata=KERNEL)
    nbformat.validate(made)
    return f"{nbformat.writes(made)}\n"


def _parse(name: str, text: str) -> ast.Module:
    try:
        return ast.parse(text)
    except SyntaxError as error:
        raise CellsError(f"{name}, line {error.lineno}: {error.msg}; correct the solution") from None


def _refuse_clashes(trees: dict[str, ast.Module]) -> None:
    """A notebook has one name space: a name that two scripts define would be the later one's in both."""
    owner: dict[str, str] = {}
    for name, tree in trees.items():
        for defined, line in _defined(tree):
            if owner.setdefault(defined, name) != name:
                raise CellsError(
                    f"{name}, line {line}: {defined} is defined in {owner[defined]} too. "
                    "Rename it: one notebook holds both scripts"
                )


def _defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Names that a script defines or assigns at its top level; imports may be repeated."""
    for node in tree.body:
        if isinstance(node, Definition):
            yield node.name, node.lineno
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (
                (part.id, node.lineno) for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)
            )


def _sections(statement: str) -> list[str]:
    """The statement, cut at its second-level headings."""
    return [part.strip() for part in re.split(r"^(?=## )", statement, flags=re.MULTILINE) if part.strip()]


def _script_cells(name: str, text: str, tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """The cells of one script: its docstring as prose, each function under its signature, the rest between."""
    section = TITLES[name].lower()
    yield "markdown", section, "\n\n".join(filter(None, (f"## {TITLES[name]}", ast.get_docstring(tree))))
    lines = text.splitlines()
    setup: list[str] = []
    end = 0  # lines up to here have gone into a cell
    for node in tree.body:
        first = min([node.lineno, *(part.lineno for part in getattr(node, "decorator_list", []))])
        comments, code = _comments(lines[end : first - 1]), lines[first - 1 : node.end_lineno]
        end = node.end_lineno or first
        if isinstance(node, Definition):
            if setup:
                yield "code", f"{section} setup", "\n".join(setup).strip()
                setup = []
            yield "markdown", f"{node.name} task", f"### {_heading(node)}"
            yield "code", node.name, "\n".join([*comments, *code])
        elif not _is_docstring(node, tree) and not _is_import_of_sibling(node):
            setup += [*comments, *code]
    setup += _comments(lines[end:])
    if setup:
        yield "code", f"{section} setup", "\n".join(setup).strip()


def _comments(between: Sequence[str]) -> list[str]:
    return [line for line in between if line.strip()]


def _heading(node: Definition) -> str:
    arguments = "" if isinstance(node, ast.ClassDef) else f"({ast.unparse(node.args)})"
    return f"`{node.name}{arguments}`"


def _is_docstring(node: ast.stmt, tree: ast.Module) -> bool:
    return node is tree.body[0] and ast.get_docstring(tree) is not None


def _is_import_of_sibling(node: ast.stmt) -> bool:
    """``from by_hand import …``: in a notebook the names are there already, and the module is not."""
    return isinstance(node, ast.ImportFrom) and node.module == "by_hand"


__all__ = ["CHECK_TAG", "CellsError", "notebook_text"]
