"""How commands end: with a sentence and an exit code, never with a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

JUDGE_ERROR = CHECK_FAILED = 1
USAGE, BROKEN_OFF, INTERRUPTED = 2, 3, 130


def fail(message: str, code: int = USAGE) -> typer.Exit:
    """Say what is wrong on stderr, control characters escaped; raise what comes back."""
    shown = "".join(letter if letter.isprintable() or letter == "\n" else repr(letter)[1:-1] for letter in message)
    sys.stderr.write(f"gradkit: {shown}\n".encode(errors="backslashreplace").decode())
    return typer.Exit(code)


@contextmanager
def plainly(*expected: type[Exception], code: int = USAGE) -> Iterator[None]:
    """End the command with the text of an expected error."""
    try:
        yield
    except expected as error:
        raise fail(str(error), code) from None
