"""A guest that comes back: started when first needed, and started anew after a limit ended it."""

from __future__ import annotations

import os
import secrets
import signal
import time
from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from harness.runner.channel import Channel, Gone, Overdue
from harness.runner.errors import RunnerError, ZygoteGone
from harness.runner.model import Limits
from harness.wire import (
    EXIT_MEMORY,
    EXIT_OUTPUT,
    Argument,
    Call,
    Ended,
    Load,
    Loaded,
    Outcome,
    Reply,
    Request,
    Stopped,
    Through,
)

SECONDS_TO_ANSWER_TO_LOADING = 2.0  # beyond the time its files may take: laying them out, saying what came of it
NONCE_BITS = 62
ATTEMPTS_ALONE = 2
OUT_OF_TURN = "it answered something else than was asked"

T = TypeVar("T")


class Lost(Exception):
    """A guest went with its zygote, or its zygote does not answer: whose fault that is cannot be told."""


class Alone(Protocol):
    """Gives guests of a zygote that only one session has."""

    def guest(self) -> Channel: ...

    def close(self) -> None: ...


class GuestSession:
    """One submission's guest. ``start`` gives a fresh one; ``load`` is what it is told first, without its nonce.

    A guest that was lost with the zygote it shared is asked again where it is ``alone``, and stays there: what others
    do to a zygote never costs it anything, and what it does itself reaches nobody, and shows.
    """

    def __init__(self, start: Callable[[], Channel], load: Load, limits: Limits, alone: Alone) -> None:
        self._start, self._what, self._limits, self._alone = start, load, limits, alone
        self._channel: Channel | None = None
        self._loaded: Loaded | Stopped | None = None

    def load(self) -> Loaded | Stopped:
        """What loading came to; a submission that cannot be loaded is not tried again."""
        return self._again(self._load)

    def call(
        self, function: str, arguments: tuple[Argument, ...], through: Through | None = None, patience: float = 1.0
    ) -> Outcome:
        """What calling a function came to, in a fresh guest where the last one was stopped.

        ``patience`` multiplies the time of the call, for tasks that honestly take long.
        """
        seconds = self._limits.seconds_a_call * patience
        return self._again(lambda: self._call(Call(_nonce(), function, arguments, through), seconds))

    def close(self) -> None:
        """Let the guest go."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        self._alone.close()

    def _again(self, attempt: Callable[[], T]) -> T | Stopped:
        """What an attempt comes to: among others, then by itself."""
        for _ in range(1 + ATTEMPTS_ALONE):
            try:
                return attempt()
            except (Lost, ZygoteGone):
                self._start = self._alone.guest
        return Stopped("crash", "it ended together with the process it was forked from, which was its own alone")

    def _load(self) -> Loaded | Stopped:
        if self._channel is None and not isinstance(self._loaded, Stopped):
            self._channel = self._start()
            seconds = self._limits.seconds_to_load
            reply = self._ask(
                msgspec.structs.replace(self._what, nonce=_nonce()),
                seconds + SECONDS_TO_ANSWER_TO_LOADING,
                f"loading did not come to its end within {seconds:g} seconds",
            )
            self._loaded = reply if isinstance(reply, Loaded | Stopped) else self._gone(OUT_OF_TURN)
        assert self._loaded is not None
        return self._loaded

    def _call(self, call: Call, seconds: float) -> Outcome:
        loaded = self._load()
        if self._channel is not None and self._channel.spoke:  # the doing of an earlier call, which this one is spared
            self._end()
            loaded = self._load()
        if isinstance(loaded, Stopped):
            return loaded
        reply = self._ask(call, seconds, f"no answer within {seconds:g} seconds")
        return reply if not isinstance(reply, Loaded) else self._gone(OUT_OF_TURN)

    def _ask(self, request: Request, seconds: float, overdue: str) -> Reply | Stopped:
        assert self._channel is not None
        try:
            return self._channel.ask(request, time.monotonic() + seconds)
        except Overdue:
            ended = self._end()
            if ended is None:
                raise Lost from None
            return why_ended(ended, "", self._limits) if ended.over else Stopped("timeout", overdue)
        except Gone as gone:
            return self._gone(str(gone))

    def _gone(self, why: str) -> Stopped:
        ended = self._end()
        if ended is None:
            raise Lost
        return why_ended(ended, why, self._limits)

    def _end(self) -> Ended | None:
        channel, self._channel = self._channel, None
        ended = channel.end() if channel else None
        if ended is not None and ended.failed:
            raise RunnerError(
                "a guest", f"it could not be set up ({ended.failed})", "Run gradkit doctor, then try again"
            )
        return ended


def why_ended(ended: Ended, why: str, limits: Limits) -> Stopped:
    """Why a guest is gone: by what its zygote saw; its own word counts for no more than its exit code says."""
    code = os.WEXITSTATUS(ended.status) if os.WIFEXITED(ended.status) else None
    signalled = os.WTERMSIG(ended.status) if os.WIFSIGNALED(ended.status) else None
    starved = signalled == signal.SIGKILL and ended.grown_kb > limits.memory_mb * 1024 // 2  # the system's own doing
    if ended.over == "processes":
        return Stopped("crash", f"it started more than {limits.processes} processes")
    if ended.over == "memory" or code == EXIT_MEMORY or starved:
        return Stopped("memory", f"it needed more than {limits.memory_mb} MB of memory")
    if code == EXIT_OUTPUT:
        return Stopped("output", f"it printed more than {limits.printed_bytes} bytes")
    if signalled == signal.SIGXCPU:
        return Stopped("timeout", "it used up the processor time of a guest's whole life")
    if code is not None:
        return Stopped("crash", f"the process ended itself with code {code}")
    if signalled == signal.SIGKILL and why:  # which the zygote sent, because of that
        return Stopped("crash", why)
    return Stopped("crash", f"the process was ended by {_name(signalled)}")


def _name(number: int | None) -> str:
    try:
        return signal.Signals(number or 0).name
    except ValueError:
        return f"signal {number}"


def _nonce() -> int:
    return secrets.randbits(NONCE_BITS)
