"""Files that are replaced whole or not at all, so that a killed run leaves the last good one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO


@contextmanager
def replacing(path: Path, *, newline: str = "\n") -> Iterator[TextIO]:
    """A text file (UTF-8) that takes the place of ``path`` when the block ends without an error."""
    with (
        _drafted(path) as draft,
        draft.open("w", encoding="utf-8", errors="backslashreplace", newline=newline) as file,
    ):
        yield file
        file.flush()
        os.fsync(file.fileno())


def copied(source: Path, path: Path) -> None:
    """The bytes of ``source``, whatever they are, in the place of ``path``."""
    with _drafted(path) as draft:
        shutil.copyfile(source, draft)


@contextmanager
def _drafted(path: Path) -> Iterator[Path]:
    """A file beside ``path`` that takes its place when the block ends without an error."""
    draft = path.with_name(f".{path.name}.part")
    try:
        yield draft
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
