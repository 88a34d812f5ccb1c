"""The workers of a Dask cluster as an executor: the same pieces of work, done on other machines.

Dask's scheduler and workers are as trusted as the command itself; student code stays in guests on each worker.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from concurrent.futures import CancelledError
from itertools import islice
from types import TracebackType
from typing import TypeVar

from distributed import Client, Future, KilledWorker, Security, as_completed
from distributed.comm.addressing import parse_address, parse_host_port

from harness.runner.errors import RunnerError

W = TypeVar("W")
R = TypeVar("R")

PROTOCOLS = ("tcp", "tls")
SECONDS_TO_CONNECT = 10
AHEAD = 2  # pieces in flight for each thread of the workers
LOST = (CancelledError, OSError)  # what becomes of work whose scheduler has gone


class Cluster:
    """An executor whose work is done by the workers of a scheduler, which is named by its address.

    ValueError for what is no address, RunnerError where nobody answers.
    """

    def __init__(self, scheduler: str) -> None:
        self.scheduler = scheduler
        protocol, place = parse_address(scheduler)
        if protocol not in PROTOCOLS:
            raise ValueError(f"its protocol is not one of {', '.join(PROTOCOLS)}")
        parse_host_port(place)
        if protocol == "tls" and not Security().get_connection_args("client").get("ssl_context"):
            raise self._failed("Dask has no certificates here", "Name them in its configuration: distributed.comm.tls")
        try:
            self._client = Client(scheduler, timeout=SECONDS_TO_CONNECT, set_as_default=False)
        except OSError:
            raise self._failed("it does not answer", "Start it with: dask scheduler") from None
        try:
            self._client.wait_for_workers(1, SECONDS_TO_CONNECT)
        except TimeoutError:
            self._client.close()
            raise self._failed("it has no workers", f"Start some with: dask worker {scheduler}") from None

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    @property
    def jobs(self) -> int:
        """See Executor."""
        return max(self._client.nthreads().values(), default=1)

    def everywhere(self, do: Callable[[], R]) -> Mapping[str, R]:
        """See Executor."""
        try:
            came = self._client.run(do, on_error="return")
        except LOST:
            raise self._failed("it has gone", "Start it again") from None
        for worker, result in came.items():
            if isinstance(result, RunnerError):
                raise RunnerError(f"the worker {worker}", f"{result.thing}: {result.cause}", result.remedy)
            if isinstance(result, Exception):
                raise RunnerError(f"the worker {worker}", repr(result), "Give it the same gradkit as this machine")
        return dict(came)

    def run(self, do: Callable[[W], R], work: Iterable[W]) -> Generator[R, None, None]:
        """See Executor. Where a worker is lost, its pieces are done by another, or by the next one to come."""
        pieces = iter(work)
        flying: set[Future[R]] = set()

        def next_ones(count: int) -> set[Future[R]]:
            new = {self._client.submit(do, piece, pure=False) for piece in islice(pieces, count)}
            flying.update(new)
            return new

        threads = sum(self._client.nthreads().values()) or 1  # all may be lost by now: work waits for the next to come
        coming = as_completed(next_ones(AHEAD * threads), loop=self._client.loop)
        try:
            for future in coming:
                coming.update(next_ones(1))
                flying.discard(future)
                yield self._result(future)
        finally:
            self._client.cancel(list(flying))

    def _result(self, future: Future[R]) -> R:
        try:
            return future.result()
        except KilledWorker as error:
            raise self._failed(f"the same work ended several workers ({error})", "See the workers' logs") from None
        except LOST:
            raise self._failed("it has gone", "Start it again, then the same command") from None

    def _failed(self, cause: str, remedy: str) -> RunnerError:
        return RunnerError(f"the scheduler {self.scheduler}", cause, remedy)
