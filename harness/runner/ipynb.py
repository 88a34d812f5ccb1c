"""A notebook's code cells, as nbformat reads them; nothing of it is run."""

from __future__ import annotations

import ast
import warnings

from harness.runner.folder import MAX_SCRIPT
from harness.runner.script import parse, started

MAX_CELLS = 1_000  # of code in one notebook


class Corrupt(Exception):
    """A file that is no notebook; the text says why, in plain words."""


def code_cells(content: bytes) -> tuple[str, ...]:
    """The sources of its code cells in order, of any notebook format; Corrupt."""
    import nbformat  # a quarter of a second, which folders without a notebook do not pay

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Corrupt("it is no text in UTF-8, so it is no notebook") from None
    if not text.strip():
        raise Corrupt("it is empty")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nbformat tells of cells without an id, which do no harm
            notebook = nbformat.reads(text, as_version=4)
            cells = tuple(str(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    except nbformat.reader.NotJSONError:
        raise Corrupt("it is no notebook: its text is no JSON. Download it again, or export it again") from None
    except RecursionError:
        raise Corrupt("it is nested too deep to be a notebook") from None
    except Exception as error:  # nbformat raises whatever a wrong structure leads it to
        raise Corrupt(f"its structure is not that of a notebook ({type(error).__name__}: {str(error)[:200]})") from None
    if len(cells) > MAX_CELLS:
        raise Corrupt(f"it has {len(cells)} code cells; at most {MAX_CELLS} are run")
    if sum(map(len, cells)) > MAX_SCRIPT:
        raise Corrupt(f"its code cells together are larger than {MAX_SCRIPT >> 20} MB")
    return cells


def written(cells: tuple[str, ...]) -> bool:
    """Whether anything was written into it; cells that are no plain Python count as written."""
    statements: list[ast.stmt] = []
    for cell in cells:
        try:
            statements += parse(cell).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return True
    return started(ast.Module(statements, []))
