"""Imports run one way through the house, and heavy libraries are met only where they are needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "harness"

# What each room may import of the house, besides itself. A dotted name is that module alone.
MAY_IMPORT = {
    "wire": set(),
    "spec": set(),
    "guest": {"wire"},
    "oracle": {"spec"},
    "runner": {"wire", "spec"},
    "judge": {"wire", "spec", "oracle"},
    "audit": {"wire", "spec", "oracle", "judge"},
    "store": {"wire", "spec.model", "judge.model", "runner.model"},
    "report": {"wire", "spec.model", "oracle.model", "judge.model", "store.model", "audit.model"},
    "export": {"wire", "spec", "judge.model", "store.model"},
    # Faces of the house for authors: what they compose lies to the left of them.
    "lint": {
        "wire",
        "spec",
        "oracle",
        "runner",
        "judge",
        "audit.model",
        "store.model",
        "export",
        "executors",
        "grading",
        "samples",
    },
    "skeleton": {"spec", "oracle", "export", "lint.expected"},
}

# Where a library may be imported at all.
ONLY_IN = {
    "sympy": ("oracle/",),
    "flint": ("oracle/", "judge/"),
    "tensorflow": ("guest/",),
    "keras": ("guest/",),
    "IPython": ("guest/", "notebook.py"),
    "sqlite3": ("store/",),
    "jinja2": ("report/",),
    "distributed": ("cluster.py",),
    "dask": (),
    "typer": ("cli/",),
    "rich": ("cli/",),
    "pytest": ("plugin.py", "items.py"),
    "_pytest": ("plugin.py", "items.py"),
    "pickle": (),
    "marshal": (),
    "shelve": (),
}

MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "course" not in path.relative_to(PACKAGE).parts)


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield str(node.module)
            yield from (f"{node.module}.{name.name}" for name in node.names if str(node.module) == "harness")


def room(path: Path) -> str:
    """The part of the house a file is in: a folder, or a module of the top level."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def shown(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def test_the_table_names_every_folder_of_the_house() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert folders - {"cli"} == set(MAY_IMPORT) - {"wire"}  # the command line may import all of it


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_imports_run_one_way(path: Path) -> None:
    here = room(path)
    if here not in MAY_IMPORT:
        return
    for module in imports(path):
        head, _, inner = module.partition(".")
        if head != "harness" or not inner or inner.split(".")[0] == here:
            continue
        allowed = MAY_IMPORT[here]
        assert inner.split(".")[0] in allowed or inner in allowed, f"{shown(path)} may not import {module}"


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_a_library_is_imported_only_where_it_is_at_home(path: Path) -> None:
    for module in imports(path):
        places = ONLY_IN.get(module.split(".")[0])
        assert places is None or shown(path).startswith(places), f"{shown(path)} may not import {module}"


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) != "guest"], ids=shown)
def test_nothing_trusted_imports_the_guest(path: Path) -> None:
    assert not any(module.startswith("harness.guest") for module in imports(path))


@pytest.mark.parametrize("path", [path for path in MODULES if room(path) == "guest"], ids=shown)
def test_the_guest_imports_little(path: Path) -> None:
    known = {*sys.stdlib_module_names, "numpy", "IPython", "traitlets", "tensorflow", "keras", "msgspec", "harness"}
    assert {module.split(".")[0] for module in imports(path)} <= known


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_every_module_says_first_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("harness.cli", {"sympy", "numpy", "tensorflow", "flint", "jinja2", "IPython", "harness.grading"}),
        ("harness.plugin", {"sympy", "numpy", "tensorflow", "flint", "msgspec", "typer", "harness.items"}),
        ("harness.grading", {"tensorflow", "keras", "jinja2", "IPython", "typer"}),
        ("harness.items", {"tensorflow", "keras", "jinja2", "IPython", "typer"}),
    ],
)
def test_importing_a_face_of_the_house_stays_light(module: str, absent: set[str]) -> None:
    script = f"import sys, {module}; print(*({absent!r} & set(sys.modules)))"
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    assert found.stdout.split() == []
