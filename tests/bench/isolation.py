"""What a guest costs over a bare fork of a process that has imported the same: start, a file, one call, the end."""

from __future__ import annotations

import importlib
import os
import statistics
import time
from collections.abc import Callable

from harness.runner.model import Limits, Source, Tier
from harness.runner.pool import Runner
from harness.wire import Returned, Unit

GUESTS = 100
TEXT = "def f(x):\n    return x * x\n"
UNIT = Unit("by_hand.py", (TEXT,))
SOURCE = Source("", (("by_hand.py", TEXT.encode()),), (UNIT,), "scripts")


def milliseconds(once: Callable[[], None]) -> float:
    """The median of many times, the first few left out."""
    times = []
    for _ in range(GUESTS):
        started = time.perf_counter()
        once()
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times[5:])


def bare_fork() -> float:
    """Fork, run the file, call its function, tell the answer through a pipe, end. In a process of its own."""
    importlib.import_module("numpy.random")

    def once() -> None:
        read, write = os.pipe()
        if os.fork() == 0:
            space: dict[str, Callable[[float], float]] = {}
            exec(TEXT, space)  # the text above
            os.write(write, str(space["f"](3.0)).encode())
            os._exit(0)
        os.close(write)
        assert os.read(read, 100) == b"9.0"
        os.close(read)
        os.wait()

    return milliseconds(once)


def guests(tier: Tier) -> float:
    """The same through the runner."""
    with Runner(tier, Limits()) as runner:

        def once() -> None:
            session = runner.open(SOURCE, "light", (UNIT,), 0)
            assert isinstance(session.call("f", (3.0,)), Returned)
            session.close()

        return milliseconds(once)


if __name__ == "__main__":
    print(f"{bare_fork():.3f}")
