"""The time a script or a cell may take: when it is over, an exception rises in the student's own code."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

AGAIN = 0.05  # seconds after which it rises once more, should the code have caught it


class TimeIsUp(BaseException):
    """No ``except Exception`` catches it."""


class Budget:
    """Seconds for all pieces together, of which each may take so many, and never more than half of what is left."""

    def __init__(self, seconds: float, a_piece: float) -> None:
        self._end = time.monotonic() + seconds
        self._a_piece = a_piece

    @contextmanager
    def piece(self) -> Iterator[None]:
        """Run one piece under the clock; TimeIsUp rises in it."""
        seconds = max(AGAIN, min(self._a_piece, (self._end - time.monotonic()) / 2))
        what = f"stopped after {seconds:.2g} seconds without coming to its end"

        def rise(number: int, frame: FrameType | None) -> None:
            del number, frame
            raise TimeIsUp(what)

        signal.signal(signal.SIGALRM, rise)
        signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
        try:
            yield
        finally:
            _stop()


def _stop() -> None:
    """Stop the clock, which may strike once more while this is being done."""
    while True:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, signal.SIG_IGN)
        except TimeIsUp:
            continue
        return
