"""What a student prints: kept up to a bound, counted, and ending the guest beyond the limit."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

from harness.guest.text import clean
from harness.wire import EXIT_OUTPUT, MAX_TEXT


class Printed:
    """Bytes printed since the last ``take``; standard output is kept, standard error is only counted."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._count = 0
        self._kept = bytearray()

    def add(self, data: bytes, keep: bool) -> None:
        """Take note of some bytes."""
        self._count += len(data)
        if self._count > self._limit:
            os._exit(EXIT_OUTPUT)
        if keep and len(self._kept) < 4 * MAX_TEXT:
            self._kept += data[: 4 * MAX_TEXT]

    def take(self) -> str:
        """What was printed since the last time, cut to what travels; the count starts anew."""
        sys.stdout.flush()
        sys.stderr.flush()
        text = self._kept.decode("utf-8", "replace")
        self._kept.clear()
        self._count = 0
        return clean(text)


class _Stream(io.RawIOBase):
    """A standard stream that ends in ``Printed``."""

    def __init__(self, printed: Printed, keep: bool) -> None:
        self._printed, self._keep = printed, keep

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        content = bytes(data)
        self._printed.add(content, self._keep)
        return len(content)


def capture(limit: int) -> Printed:
    """Replace Python's standard streams; descriptors 1 and 2 lead nowhere."""
    printed = Printed(limit)
    out, err = (
        io.TextIOWrapper(io.BufferedWriter(_Stream(printed, keep)), "utf-8", "backslashreplace", write_through=True)
        for keep in (True, False)
    )
    sys.stdout = sys.__stdout__ = out  # type: ignore[misc]  # a guest's own are the only ones there are
    sys.stderr = sys.__stderr__ = err  # type: ignore[misc]
    return printed
