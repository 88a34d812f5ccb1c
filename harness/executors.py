"""Where the work of a run is done: one small interface, and the threads of this process behind it.

``harness.cluster`` has another one.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import Protocol, TypeVar

W = TypeVar("W")
R = TypeVar("R")


class Executor(Protocol):
    """Does pieces of work, in any order, and hands back each result as it comes."""

    @property
    def jobs(self) -> int:
        """Pieces that one process has at a time."""
        ...

    def everywhere(self, do: Callable[[], R]) -> Mapping[str, R]:
        """What ``do`` comes to in each process that will work, by its address; this process has an empty one."""
        ...

    def run(self, do: Callable[[W], R], work: Iterable[W]) -> Generator[R, None, None]:
        """Results of ``do`` over ``work``, which is drawn only as fast as it is done; an error of ``do`` is raised.

        Closing what is returned drops the work that has not begun, and does not wait for what has.
        """
        ...


class Threads:
    """Threads of this process; each waits for its own guest, so that as many guests run as there are threads."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs

    def everywhere(self, do: Callable[[], R]) -> Mapping[str, R]:
        """See Executor."""
        return {"": do()}

    def run(self, do: Callable[[W], R], work: Iterable[W]) -> Generator[R, None, None]:
        """See Executor. Twice as many pieces as threads are in flight, so memory does not grow with the class."""
        pieces = iter(work)
        pool = ThreadPoolExecutor(self.jobs, thread_name_prefix="gradkit")
        try:
            flying: set[Future[R]] = {pool.submit(do, piece) for piece in islice(pieces, 2 * self.jobs)}
            while flying:
                landed, flying = wait(flying, return_when=FIRST_COMPLETED)
                flying |= {pool.submit(do, piece) for piece in islice(pieces, len(landed))}
                for future in landed:
                    yield future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
