"""Executors do all of the work, and never take more of it than they can hold."""

import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from harness.executors import Executor, Threads


@pytest.mark.parametrize("executor", [Threads(1), Threads(4)], ids=["one thread", "four threads"])
def test_every_piece_is_done_once(executor: Executor) -> None:
    assert sorted(executor.run(lambda number: number * number, range(100))) == [
        number * number for number in range(100)
    ]


def test_work_is_drawn_only_as_fast_as_it_is_done() -> None:
    drawn: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(1000):
            drawn.append(number)
            yield number

    for done, _ in enumerate(Threads(3).run(lambda number: number, pieces())):
        assert len(drawn) <= done + 4 * 3


def test_pieces_are_drawn_in_the_thread_that_asks() -> None:
    seen: set[int] = set()

    def pieces() -> Iterator[int]:
        for number in range(20):
            seen.add(threading.get_ident())
            yield number

    list(Threads(4).run(lambda number: number, pieces()))
    assert seen == {threading.get_ident()}


def test_an_error_ends_the_work_and_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(Threads(2).run(lambda number: 1 // (number - 50), range(1_000_000)))


def test_what_has_not_begun_is_dropped_when_nobody_wants_more() -> None:
    began: list[int] = []

    def do(number: int) -> int:
        began.append(number)
        return number

    with closing(Threads(1).run(do, range(1000))) as coming:
        next(coming)
    for thread in threading.enumerate():
        if thread.name.startswith("gradkit"):
            thread.join()
    assert len(began) <= 3
