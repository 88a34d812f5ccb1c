"""Hostile files: links, pipes, shadowing modules, odd encodings, syntax that is meant to break a parser; notebooks."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from tests.hostile.submission import BY_HAND, ESCAPES, MARKUP, NOTHING_PASSES, ONLY_HONEST, RIGHT, Build, Hostile

MARKS = "import builtins, os\ntry: open('@MARK@-' + __name__, 'w').close()\nexcept OSError: pass\nbuiltins.SHADOWED = True\n"
ALL = frozenset(BY_HAND)


def files(name: str, tries: str, honest: frozenset[str] = frozenset(), **contents: str | bytes) -> Hostile:
    """Files by name, a double underscore for the dot."""
    holds = ONLY_HONEST if honest else NOTHING_PASSES
    return Hostile(name, tries, holds, {key.replace("__", "."): value for key, value in contents.items()}, honest)


def built(name: str, tries: str, build: Build) -> Hostile:
    """Files that are made by hand."""
    return Hostile(name, tries, NOTHING_PASSES, build=build)


def notebook(name: str, tries: str, *cells: str, honest: frozenset[str] = frozenset(), **more: Any) -> Hostile:
    """A notebook of these cells."""
    listed = [
        {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": cell} for cell in cells
    ]
    content = json.dumps({"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 4, **more})
    return Hostile(name, tries, ONLY_HONEST if honest else NOTHING_PASSES, {"01_parabola.ipynb": content}, honest)


def _link(target: str) -> Build:
    return lambda folder: (folder / "by_hand.py").symlink_to(target)


def _many_names(folder: Path) -> None:
    for number in range(7_000):
        os.symlink("nowhere", folder / f"link{number}")


def _odd_names(folder: Path) -> None:
    for name in (
        b"\xff\xfe.py",
        b"<xss-canary>.py",
        b"=1+1.csv",
        b"\x1b[31m.py",
        b"a\nb.py",
        b"x" * 250,
        b"\x01" * 250,
    ):
        Path(os.fsdecode(os.path.join(os.fsencode(folder), name))).write_text("x = 1")
    (folder / "by_hand.py").write_text("def f(x): return 77.0\n")


DEEP: Any = "x"
for _ in range(60):
    DEEP = {"a": DEEP}

FOLDERS: tuple[Hostile, ...] = (
    # ------------------------------------------------------------ what no regular file is
    built("link-to-solution", "a link to the reference solution in place of a file", _link("@SOLUTION@")),
    built("link-to-neighbour", "a link to another student's file", _link("../../ada/01_parabola/by_hand.py")),
    built("link-to-device", "a link to a device without end", _link("/dev/zero")),
    built("link-to-itself", "a link that leads to itself", _link("by_hand.py")),
    built("pipe", "a named pipe that nobody writes to", lambda folder: os.mkfifo(folder / "by_hand.py")),
    built("folder-for-file", "a folder of the file's name", lambda folder: (folder / "by_hand.py").mkdir()),
    built("many-links", "thousands of links, each of which would be remarked on", _many_names),
    built("odd-names", "files whose names are markup, formulas, escapes, no text, and too long", _odd_names),
    # ------------------------------------------------------------ modules in the way
    files("shadows-libraries", "modules with the names of those the kit uses", ALL, by_hand__py=RIGHT,
          **{f"{name}__py": MARKS for name in ("numpy", "math", "msgspec", "json", "random", "struct", "signal", "socket")}),
    files("shadows-start", "modules that Python or pytest load by themselves", ALL, by_hand__py=RIGHT,
          **{f"{name}__py": MARKS for name in ("sitecustomize", "usercustomize", "conftest", "site", "encodings", "pytest")},
          pytest__ini="[pytest]\naddopts = -p conftest\n"),
    files("shadows-kit", "a package of the kit's own name", ALL, by_hand__py=RIGHT, harness__py=MARKS, gradkit__py=MARKS),
    # ------------------------------------------------------------ text
    files("utf-16", "a file in an encoding that Python does not read", by_hand__py=RIGHT.encode("utf-16")),
    files("odd-coding", "a file that names a coding which is none of text", by_hand__py=b"# coding: rot13\n" + RIGHT.encode()),
    files("decoder-bomb", "a file that names a coding which unpacks", by_hand__py=b"# coding: zip\n" + bytes(999)),
    files("null-bytes", "a file with null bytes", by_hand__py=RIGHT.encode() + bytes(10)),
    files("deep-brackets", "brackets nested a hundred thousand deep", by_hand__py="x = " + "(" * 100_000 + ")" * 100_000),
    files("deep-signs", "a hundred thousand signs before a number", by_hand__py="x = " + "-" * 100_000 + "1"),
    files("long-sum", "a sum of a hundred thousand terms", by_hand__py="x = " + "+".join(["1"] * 100_000)),
    files("deep-attributes", "an attribute of an attribute, fifty thousand times", by_hand__py="x = a" + ".a" * 50_000),
    files("deep-blocks", "blocks nested as deep as they go", by_hand__py="".join(" " * n + "if 1:\n" for n in range(2_000))),
    files("unclosed-calls", "calls that are never closed, for parsers that guess", by_hand__py="f(" * 150 + "a=1, *b, c for d in"),
    files("long-number", "a number of a million digits", by_hand__py="x = " + "9" * 900_000),
    files("large-script", "a script of two megabytes", by_hand__py="# " + "x" * (2 << 20) + RIGHT),
    # ------------------------------------------------------------ notebooks
    notebook("notebook-metadata", "markup, escapes and depth in a notebook's metadata", RIGHT, honest=ALL,
             metadata={"kernelspec": {"name": MARKUP, "display_name": ESCAPES}, "language_info": {"name": MARKUP}, "deep": DEEP}),
    notebook("notebook-of-cells", "more cells than anybody writes", RIGHT, *["x = 1"] * 5_000),
    notebook("notebook-of-a-cell", "a cell of two megabytes", RIGHT, "x = '" + "x" * (2 << 20) + "'"),
    notebook("notebook-of-failures", "hundreds of cells that fail with long texts of markup", *[f"raise ValueError({MARKUP!r} * 200)"] * 300),
    notebook("notebook-magics", "magics that run programs, read files, and leave the shell", RIGHT,
             "!touch @MARK@-shell", "%%bash\ntouch @MARK@-bash", "%run @SOLUTION@", "%load_ext @MARK@", "%pip install evil",
             f"%%javascript\n{MARKUP}", "%%script python\nopen('@MARK@-script', 'w')", "%reset -f", "%quickref", RIGHT, honest=ALL),
    notebook("notebook-shell", "takes the shell that runs its cells apart",
             "from IPython import get_ipython\nshell = get_ipython()\nshell.run_cell = lambda *a, **k: None\nshell.user_ns.clear()",
             "def f(x): return 77.0"),
    notebook("notebook-output", "outputs that were never computed", "def f(x): return 77.0").__class__(
        "notebook-output", "outputs and attachments of markup that were never computed", NOTHING_PASSES,
        {"01_parabola.ipynb": json.dumps({
            "nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": [{
                "cell_type": "code", "source": "def f(x): return 77.0", "metadata": {}, "execution_count": 1,
                "outputs": [{"output_type": "display_data", "metadata": {}, "data": {"text/html": MARKUP}}],
            }]})}),
    files("notebook-deep", "a notebook nested too deep to read", **{"01_parabola__ipynb": "[" * 100_000}),
    files("notebook-numbers", "a notebook with a number of a million digits", **{"01_parabola__ipynb": '{"nbformat": ' + "9" * 999_999 + "}"}),
    files("notebook-false", "a notebook whose parts are of the wrong kind", **{
        "01_parabola__ipynb": json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": [MARKUP], "cells": {MARKUP: ESCAPES}})}),
)  # fmt: skip
