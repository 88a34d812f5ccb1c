"""The solution markers in a script: taking the solutions out of it, or the markers."""

from __future__ import annotations

from collections.abc import Iterator

BEGIN = "### BEGIN SOLUTION"
END = "### END SOLUTION"
BLANK = "raise NotImplementedError"


class MarkerError(Exception):
    """Markers that do not pair, or that enclose more than the body of a function; the message names file and line."""


def stub(text: str, name: str = "solution") -> str:
    """The script with ``raise NotImplementedError`` in place of each solution, indented as its opening marker.

    ``name`` stands for the file in the MarkerError of markers that do not pair.
    """
    return "".join(_without_solutions(text, name))


def solved(text: str, name: str = "solution") -> str:
    """The script with its solutions and without the markers."""
    stub(text, name)  # the same errors for the same text
    return "".join(line for line in text.splitlines(keepends=True) if line.strip() not in (BEGIN, END))


def _without_solutions(text: str, name: str) -> Iterator[str]:
    opened = 0  # line of the marker whose region is open, 0 outside
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        content = line.strip()
        if content == BEGIN:
            if opened:
                raise MarkerError(
                    f"{name}, line {number}: {BEGIN} inside the solution that line {opened} begins; close that first"
                )
            indentation = line[: len(line) - len(line.lstrip())]
            if not indentation:
                raise MarkerError(
                    f"{name}, line {number}: {BEGIN} outside a function; a stub would fail at import. Move it into one"
                )
            opened = number
            yield f"{indentation}{BLANK}\n"
        elif content == END:
            if not opened:
                raise MarkerError(
                    f"{name}, line {number}: {END} without a {BEGIN} above it; add one or take this line out"
                )
            opened = 0
        elif not opened:
            yield line
    if opened:
        raise MarkerError(f"{name}, line {opened}: {BEGIN} without a {END} below it; add one where the solution ends")


__all__ = ["BEGIN", "END", "MarkerError", "solved", "stub"]
