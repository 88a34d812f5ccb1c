"""A submission's folder read from disk: regular files within bounds; links, devices and what is too much are named."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

MAX_FILES = 400
MAX_BYTES = 16 << 20  # of all files together
MAX_SCRIPT = 1 << 20  # of one file that is run
MAX_DEPTH = 8
SKIPPED = frozenset({"__pycache__", "__MACOSX"})


class Folder(NamedTuple):
    """What was read, by relative path with forward slashes, and what was passed over."""

    files: dict[str, bytes]
    remarks: tuple[str, ...]


def shown(name: str) -> str:
    """A file's name as it can be printed anywhere: what is no text, or moves a terminal's cursor, is escaped."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def read_folder(root: Path, deep: bool = True) -> Folder:
    """Every file below ``root`` that may travel (``deep`` False: directly in it). Nothing in it can make this wait."""
    reader = _Reader()
    reader.walk(str(root), "", MAX_DEPTH if deep else 0)
    return Folder(reader.files, tuple(reader.remarks))


class _Reader:
    """Collects files until a bound is reached."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.remarks: list[str] = []
        self._left = MAX_BYTES

    def walk(self, folder: str, prefix: str, depth: int) -> None:
        try:
            entries = sorted(os.scandir(folder), key=_scripts_first)
        except OSError as error:
            self.remarks.append(f"{prefix or 'the folder'} cannot be read: {error.strerror}")
            return
        for entry in entries:
            self._entry(entry, prefix + shown(entry.name), depth)

    def _entry(self, entry: os.DirEntry[str], name: str, depth: int) -> None:
        if entry.is_symlink():
            self.remarks.append(f"{name} is a link, which is refused")
        elif entry.is_dir(follow_symlinks=False):
            if depth and not entry.name.startswith(".") and entry.name not in SKIPPED:
                self.walk(entry.path, f"{name}/", depth - 1)
        elif not entry.is_file(follow_symlinks=False):
            self.remarks.append(f"{name} is no regular file, and was passed over")
        else:
            self._file(entry.path, name)

    def _file(self, path: str, name: str) -> None:
        if len(self.files) >= MAX_FILES:
            if not any("more files" in remark for remark in self.remarks):
                self.remarks.append(f"the folder holds more files than the {MAX_FILES} that are taken along")
            return
        try:
            content = _content(path, self._left)
        except OSError as error:
            self.remarks.append(f"{name} cannot be read: {error.strerror}")
            return
        if content is None:
            self.remarks.append(f"{name} was left out: the folder exceeds {MAX_BYTES >> 20} MB")
            return
        self._left -= len(content)
        self.files[name] = content


def _scripts_first(entry: os.DirEntry[str]) -> tuple[bool, bytes]:
    return not entry.name.lower().endswith((".py", ".ipynb")), os.fsencode(entry.name)


def _content(path: str, bound: int) -> bytes | None:
    """A regular file's bytes, or None where they exceed the bound; it may have changed since it was seen."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    fd = os.open(path, flags)
    with open(fd, "rb") as file:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            raise OSError(0, "it is no regular file")
        content = file.read(bound + 1)
    return content if len(content) <= bound else None
