"""What a student handed in for an exercise, read from disk: parsed, never run."""

from __future__ import annotations

import ast
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from harness.runner.errors import RunnerError
from harness.runner.folder import SKIPPED, Folder, read_folder, shown
from harness.runner.ipynb import Corrupt, code_cells, written
from harness.runner.misnamed import is_copy, meant
from harness.runner.model import Source
from harness.runner.script import BANNED, Script, banned_imports, imported, parse, read_script, started
from harness.wire import Unit

SCRIPTS = ("by_hand.py", "with_tape.py")


def students(submissions: Path) -> Iterator[tuple[str, Path]]:
    """Each student's name (as it can be shown) and folder, by name; RunnerError where the folder cannot be read."""
    try:
        entries = sorted(os.scandir(submissions), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        raise RunnerError(
            shown(str(submissions)),
            error.strerror or "it cannot be read",
            "Name the folder with one folder per student",
        ) from None
    folders = [entry for entry in entries if not entry.name.startswith(".") and entry.name not in SKIPPED]
    return iter([(shown(entry.name), Path(entry.path)) for entry in folders if _is_folder(entry)])


def _is_folder(place: os.DirEntry[str] | Path) -> bool:
    """Whether it is a folder, or leads to one; a link in a circle, or to where nobody may look, is none."""
    try:
        return place.is_dir()
    except OSError:
        return False


def collect(folder: Path, exercise_id: str) -> Source:
    """What lies in a student's folder for an exercise.

    Looked for in the folder ``<exercise-id>`` in it; where there is none, in the folder itself: the scripts, and the
    notebook ``<exercise-id>.ipynb``, before which scripts that were begun count. RunnerError: there is no such folder.
    """
    if folder.is_symlink():
        return _source(exercise_id, (), {}, "nothing", remarks=(f"{shown(folder.name)} is a link, which is refused",))
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise RunnerError(
            shown(str(folder)), error.strerror or "it cannot be read", "Name a folder that holds a student's work"
        ) from None
    place = _find(folder, names, exercise_id)
    found = place.read()
    return _chosen(exercise_id, _renamed(found.files, exercise_id), (*place.remarks, *found.remarks))


# ---------------------------------------------------------------- where


class _Place(NamedTuple):
    """A folder to read, wholly or only what lies directly in it."""

    folder: Path
    deep: bool
    remarks: tuple[str, ...] = ()

    def read(self) -> Folder:
        return read_folder(self.folder, self.deep) if not self.folder.is_symlink() else Folder({}, ())


def _find(folder: Path, names: list[str], exercise_id: str) -> _Place:
    folders = [name for name in names if _is_folder(folder / name)]
    own = _like(exercise_id, folders) or _only(meant(exercise_id, folders))
    if own is not None:
        path = folder / own
        link = (f"{shown(own)} is a link, which is refused",) if path.is_symlink() else ()
        return _Place(path, True, (*link, *_misspelt(own, exercise_id)))
    if any(_like(script, names) or meant(script, names) for script in SCRIPTS) or folder.name == exercise_id:
        return _Place(folder, True)
    return _Place(folder, False)


def _like(wanted: str, names: list[str]) -> str | None:
    """The name itself, else one that differs only in case."""
    if wanted in names:
        return wanted
    return next((name for name in names if name.lower() == wanted.lower()), None)


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _misspelt(name: str, wanted: str) -> tuple[str, ...]:
    return () if name == wanted else (f"{shown(name)} was taken for {wanted}",)


# ---------------------------------------------------------------- what


class _Files(NamedTuple):
    """Files by the names they should have, and what was renamed."""

    files: dict[str, bytes]
    remarks: tuple[str, ...]


def _renamed(files: dict[str, bytes], exercise_id: str) -> _Files:
    changed = dict(files)
    remarks: list[str] = []
    for wanted in (*SCRIPTS, f"{exercise_id}.ipynb"):
        name = _like(wanted, list(files))
        if name is not None and name != wanted:
            changed[wanted] = changed.pop(name)
            remarks.extend(_misspelt(name, wanted))
    guessed = _guessed(changed, exercise_id)
    return _Files(changed | guessed.files, (*remarks, *guessed.remarks))


def _guessed(files: dict[str, bytes], exercise_id: str) -> _Files:
    """Files that can only be meant as one which is missing, under its name: they keep their own too, for imports.

    A script never takes the word from a notebook in this way, nor a notebook from scripts.
    """
    notebook = f"{exercise_id}.ipynb"
    scripts = {wanted: _meant_script(wanted, files) for wanted in SCRIPTS}
    others = {notebook: meant(notebook, files)} if not any(name in files for name in SCRIPTS) else {}
    found: dict[str, bytes] = {}
    remarks: list[str] = []
    for wanted, near in (scripts | others).items():
        shapes = {files[name] for name in near}
        copies = [name for name in near if is_copy(name)]
        if wanted in files or (wanted in scripts and notebook in files) or (wanted == notebook and found):
            remarks += [
                f"{name} was not looked at: {wanted if wanted in files else notebook} counts" for name in copies
            ]
        elif len(shapes) == 1:
            found[wanted] = shapes.pop()
            remarks.extend(_misspelt(near[0], wanted))
        elif near:
            remarks.append(f"{' and '.join(near)} may each be meant as {wanted}: hand in one file of that name")
    return _Files(found, tuple(remarks))


def _meant_script(wanted: str, files: dict[str, bytes]) -> list[str]:
    """What may be meant as a script; a text file only where functions are written in it."""
    return [name for name in meant(wanted, files) if name.lower().endswith(".py") or _has_functions(files[name])]


def _has_functions(content: bytes) -> bool:
    tree = read_script(content).tree
    return tree is not None and any(isinstance(one, ast.FunctionDef) for one in tree.body)


def _chosen(exercise_id: str, found: _Files, remarks: tuple[str, ...]) -> Source:
    """The scripts, where they were started or there is no notebook; else the notebook."""
    files, remarks = found.files, (*remarks, *found.remarks)
    notebook = f"{exercise_id}.ipynb"
    scripts = {name: read_script(files[name]) for name in SCRIPTS if name in files}
    begun = any(script.tree is None or started(script.tree) for script in scripts.values())
    if scripts and (begun or notebook not in files):
        return _scripts(exercise_id, files, scripts, remarks)
    if notebook in files:
        return _notebook(exercise_id, files, bool(scripts), remarks)
    others = sorted(name for name in files if name.endswith(".ipynb") and "/" not in name)
    hint = tuple(f"{name} was not looked at: the notebook's name must be {notebook}" for name in others)
    texts = {name: text for name, text in files.items() if name.endswith((".py", ".txt", ".ipynb"))}
    return _source(exercise_id, (), texts, "nothing", remarks=(*remarks, *hint))


def _scripts(exercise_id: str, files: dict[str, bytes], scripts: dict[str, Script], remarks: tuple[str, ...]) -> Source:
    notebook = f"{exercise_id}.ipynb"
    if notebook in files and _is_written(files[notebook]):
        remarks = (*remarks, f"{notebook} was not looked at: where .py files are handed in, they count")
    return _source(
        exercise_id,
        tuple(Unit(name, (script.text,)) for name, script in scripts.items()),
        files,
        "scripts",
        unreadable=tuple((name, script.wrong) for name, script in scripts.items() if script.tree is None),
        forbidden=banned_imports("by_hand.py", files) if "by_hand.py" in scripts else (),
        remarks=remarks,
    )


def _notebook(exercise_id: str, files: dict[str, bytes], stubs: bool, remarks: tuple[str, ...]) -> Source:
    name = f"{exercise_id}.ipynb"
    try:
        cells = code_cells(files[name])
    except Corrupt as error:
        return _source(
            exercise_id, (Unit(name, ()),), files, "notebook", unreadable=((name, str(error)),), remarks=remarks
        )
    if stubs and not written(cells):  # nothing was begun anywhere: the scripts' stubs say so per function
        scripts = {script: read_script(files[script]) for script in SCRIPTS if script in files}
        return _scripts(exercise_id, files, scripts, remarks)
    return _source(exercise_id, (Unit(name, cells),), files, "notebook", remarks=(*remarks, *_unusual(cells)))


def _is_written(notebook: bytes) -> bool:
    try:
        return written(code_cells(notebook))
    except Corrupt:
        return True


def _unusual(cells: tuple[str, ...]) -> tuple[str, ...]:
    """A notebook may import what by-hand files may not, but not unseen; TensorFlow is what its other half needs."""
    seen: dict[str, None] = {}
    for cell in cells:
        try:
            seen.update(dict.fromkeys(module.partition(".")[0] for module in imported(parse(cell))))
        except (SyntaxError, ValueError, RecursionError, MemoryError):  # magics, or a slip that running will name
            continue
    packages = [package for package in BANNED if package in seen and package not in ("tensorflow", "keras")]
    return (f"the notebook imports {', '.join(packages)}",) if packages else ()


def _source(
    exercise_id: str,
    units: tuple[Unit, ...],
    files: dict[str, bytes],
    kind: str,
    *,
    unreadable: tuple[tuple[str, str], ...] = (),
    forbidden: tuple[tuple[str, str], ...] = (),
    remarks: tuple[str, ...] = (),
) -> Source:
    travelling = tuple(sorted(files.items()))
    return Source(
        exercise=exercise_id,
        files=travelling,
        units=units,
        kind=kind,  # type: ignore[arg-type]  # given as one of its literals above
        unreadable=unreadable,
        forbidden=forbidden,
        remarks=remarks,
        content_hash=_hash(travelling, (kind, *remarks)),
    )


def _hash(files: tuple[tuple[str, bytes], ...], said: tuple[str, ...]) -> str:
    """Of names and bytes, each with its length, and of what was passed over."""
    digest = hashlib.sha256()
    for part in (*(part for name, content in files for part in (name.encode(), content)), *map(str.encode, said)):
        digest.update(len(part).to_bytes(8, "little"))
        digest.update(part)
    return digest.hexdigest()
