"""An exception of a student's code as data: its class, its message, and the lines of the student's own files."""

from __future__ import annotations

import linecache
import re
import traceback
from pathlib import Path
from types import TracebackType

from harness.guest.text import clean, label, type_name
from harness.wire import Fault

MAX_FRAMES = 12
# TensorFlow tells frames in its messages, libraries' too.
ELSEWHERE = re.compile(r' {4}File "/[^\n]*\n(?: {8}[^\n]*\n)?')
CELL = re.compile(r"<ipython-input-(\d+)-")


def fault(error: BaseException, folder: Path) -> Fault:
    """What is told of an exception; nothing of the kit's or a library's own frames is."""
    frames = _frames(error.__traceback__, folder)
    if isinstance(error, SyntaxError) and (place := _place(error.filename or "", folder)):
        frames.append(clean(f"{place}, line {error.lineno}: {(error.text or '').strip()}"))
    if len(frames) > MAX_FRAMES:
        half = MAX_FRAMES // 2
        frames[half:-half] = [f"… {len(frames) - MAX_FRAMES} more …"]
    return Fault(label(type_name(error)), message(error, folder), tuple(frames))


def message(error: BaseException, folder: Path) -> str:
    """An exception's text; one that cannot be had is said to be so."""
    try:
        said = error.msg if isinstance(error, SyntaxError) else error  # its place is told by the frames
        text = str.__str__(str(said))
    except BaseException as second:  # a student's own __str__ may do anything, and costs only its text
        return f"(the message itself raised {type_name(second)})"
    return clean(ELSEWHERE.sub("", text.replace(f"{folder}/", "")))


def _frames(trace: TracebackType | None, folder: Path) -> list[str]:
    found = []
    for frame, line in traceback.walk_tb(trace):
        name = frame.f_code.co_filename
        if place := _place(name, folder):
            within = "" if frame.f_code.co_name == "<module>" else f", in {frame.f_code.co_name}"
            source = linecache.getline(name, line, frame.f_globals).strip()
            found.append(clean(f"{place}, line {line}{within}: {source}"))
    return found


def _place(filename: str, folder: Path) -> str:
    """A file of the student's by its relative name, a cell by its number; empty for anything else."""
    if cell := CELL.match(filename):
        return f"cell {cell[1]}"
    return str(Path(filename).relative_to(folder)) if Path(filename).is_relative_to(folder) else ""
