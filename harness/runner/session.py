"""A guest that comes back: started when first needed, and started anew after a limit ended it."""

from __future__ import annotations

import os
import secrets
import signal
import time
from collections.abc import Callable

from harness.runner.channel import Channel, Gone, Overdue
from harness.runner.model import Limits
from harness.wire import (
    EXIT_MEMORY,
    EXIT_OUTPUT,
    Absent,
    Argument,
    Call,
    Ended,
    Load,
    Loaded,
    Outcome,
    Raised,
    Reply,
    Request,
    Returned,
    Stopped,
)

SECONDS_TO_ANSWER_TO_LOADING = 2.0  # beyond the time its files may take: laying them out, saying what came of it
NONCE_BITS = 62


class GuestSession:
    """One submission's guest. ``start`` gives a fresh one; ``load`` is what it is told first, without its nonce."""

    def __init__(self, start: Callable[[], Channel], load: Load, limits: Limits) -> None:
        self._start, self._what, self._limits = start, load, limits
        self._channel: Channel | None = None
        self._loaded: Loaded | Stopped | None = None

    def load(self) -> Loaded | Stopped:
        """What loading came to; a submission that cannot be loaded is not tried again."""
        if self._channel is None and not isinstance(self._loaded, Stopped):
            self._channel = self._start()
            seconds = self._limits.seconds_to_load
            reply = self._ask(
                Load(_nonce(), *[getattr(self._what, name) for name in Load.__struct_fields__[1:]]),
                seconds + SECONDS_TO_ANSWER_TO_LOADING,
                f"loading did not come to its end within {seconds:g} seconds",
            )
            self._loaded = reply if isinstance(reply, Loaded | Stopped) else self._broken("it answered out of turn")
        assert self._loaded is not None
        return self._loaded

    def call(self, function: str, arguments: tuple[Argument, ...]) -> Outcome:
        """What calling a function came to."""
        loaded = self.load()
        if isinstance(loaded, Stopped):
            return loaded
        seconds = self._limits.seconds_a_call
        reply = self._ask(Call(_nonce(), function, arguments), seconds, f"no answer within {seconds:g} seconds")
        return (
            reply
            if isinstance(reply, Returned | Raised | Absent | Stopped)
            else self._broken("it answered out of turn")
        )

    def close(self) -> None:
        """Let the guest go."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None

    def _ask(self, request: Request, seconds: float, overdue: str) -> Reply | Stopped:
        assert self._channel is not None
        try:
            return self._channel.ask(request, time.monotonic() + seconds)
        except Overdue:
            ended = self._end()
            return self._stopped(ended, "") if ended and ended.over else Stopped("timeout", overdue)
        except Gone as gone:
            return self._stopped(self._end(), str(gone))

    def _broken(self, why: str) -> Stopped:
        return self._stopped(self._end(), why)

    def _end(self) -> Ended | None:
        channel, self._channel = self._channel, None
        return channel.end() if channel else None

    def _stopped(self, ended: Ended | None, why: str) -> Stopped:
        """Why a guest is gone: by what its zygote saw, never by what it said itself."""
        limits = self._limits
        if ended is None:
            return Stopped("crash", why or "it ended, and nobody saw how")
        if ended.over == "processes":
            return Stopped("crash", f"it started more than {limits.processes} processes")
        if ended.over == "memory" or _code(ended) == EXIT_MEMORY:
            return Stopped("memory", f"it needed more than {limits.memory_mb} MB of memory")
        if _code(ended) == EXIT_OUTPUT:
            return Stopped("output", f"it printed more than {limits.printed_bytes} bytes")
        return Stopped("crash", f"{why}: {_how(ended)}" if why else _how(ended))


def _nonce() -> int:
    return secrets.randbits(NONCE_BITS)


def _code(ended: Ended) -> int | None:
    return os.WEXITSTATUS(ended.status) if os.WIFEXITED(ended.status) else None


def _how(ended: Ended) -> str:
    code = _code(ended)
    if code is not None:
        return f"the process ended itself with code {code}"
    number = os.WTERMSIG(ended.status)
    try:
        name = signal.Signals(number).name
    except ValueError:
        name = str(number)
    return f"the process was ended by {name}"
