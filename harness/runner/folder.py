"""A submission's folder read from disk: regular files within bounds; links, devices and what is too much are named."""

from __future__ import annotations

import os
import stat
from itertools import islice
from pathlib import Path
from typing import NamedTuple

MAX_FILES = 400
MAX_BYTES = 16 << 20  # of all files together
MAX_SCRIPT = 1 << 20  # of one file that is run
MAX_DEPTH = 8
MAX_ENTRIES = 5_000  # names looked at, whatever they are
MAX_REMARKS = 20  # things passed over that are named one by one
SKIPPED = frozenset({"__pycache__", "__MACOSX"})


class Folder(NamedTuple):
    """What was read, by relative path with forward slashes, and what was passed over."""

    files: dict[str, bytes]
    remarks: tuple[str, ...]


def shown(name: str) -> str:
    """A file's name as it can be printed anywhere: what is no text, or moves a terminal's cursor, is escaped.

    Different names are shown differently, so that nobody can take the place of another: the backslash is escaped too.
    """
    return "".join(map(_letter, os.fsencode(name).decode("utf-8", "surrogateescape")))


def _letter(letter: str) -> str:
    code = ord(letter)
    if letter == "\\":
        return r"\\"
    if letter.isprintable():
        return letter
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8
        return f"\\x{code - 0xDC00:02x}"
    return f"\\x{code:02x}" if code < 0x80 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def read_folder(root: Path, deep: bool = True) -> Folder:
    """Every file below ``root`` that may travel (``deep`` False: directly in it). Nothing in it can make this wait."""
    reader = _Reader()
    reader.walk(str(root), "", MAX_DEPTH if deep else 0)
    return Folder(reader.files, reader.remarks)


class _Reader:
    """Collects files until a bound is reached."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self._remarks: list[str] = []
        self._left = MAX_BYTES
        self._entries = MAX_ENTRIES
        self._uncounted = 0

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was passed over; the first of it where it is much."""
        rest = len(self._remarks) - MAX_REMARKS
        more = (f"{rest} further things were passed over",) if rest > 0 else ()
        many = (f"the folder holds more files than the {MAX_FILES} that are taken along",) if self._uncounted else ()
        cut = (f"the folder holds more than the {MAX_ENTRIES} names that are looked at",) if self._entries < 0 else ()
        return (*self._remarks[:MAX_REMARKS], *more, *many, *cut)

    def walk(self, folder: str, prefix: str, depth: int) -> None:
        try:
            with os.scandir(folder) as found:
                entries = sorted(islice(found, max(0, self._entries) + 1), key=_scripts_first)
        except OSError as error:
            self._remarks.append(f"{prefix or 'the folder'} cannot be read: {error.strerror}")
            return
        for entry in entries:
            self._entries -= 1
            if self._entries < 0:
                return
            self._entry(entry, prefix + shown(entry.name), depth)

    def _entry(self, entry: os.DirEntry[str], name: str, depth: int) -> None:
        if entry.is_symlink():
            self._remarks.append(f"{name} is a link, which is refused")
        elif entry.is_dir(follow_symlinks=False):
            if depth and not entry.name.startswith(".") and entry.name not in SKIPPED:
                self.walk(entry.path, f"{name}/", depth - 1)
        elif not entry.is_file(follow_symlinks=False):
            self._remarks.append(f"{name} is no regular file, and was passed over")
        else:
            self._file(entry.path, name)

    def _file(self, path: str, name: str) -> None:
        if len(self.files) >= MAX_FILES:
            self._uncounted += 1
            return
        try:
            content = _content(path, self._left)
        except OSError as error:
            self._remarks.append(f"{name} cannot be read: {error.strerror}")
            return
        if content is None:
            self._remarks.append(f"{name} was left out: the folder exceeds {MAX_BYTES >> 20} MB")
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
