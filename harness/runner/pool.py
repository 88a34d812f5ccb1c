"""The runner: one zygote of each flavour, started when it is first needed, and a session for each submission."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from secrets import token_hex
from threading import Lock
from types import TracebackType
from weakref import WeakSet

from harness.runner.apart import Apart
from harness.runner.channel import Channel
from harness.runner.errors import RunnerError, ZygoteGone
from harness.runner.model import Flavour, Limits, Source, Tier
from harness.runner.sandbox import SANDBOXES
from harness.runner.script import BANNED
from harness.runner.session import GuestSession
from harness.runner.zygote import Zygote
from harness.wire import Load, Unit

TRIES = 10  # zygotes that may go before a guest of theirs has come, which others' guests can bring about
GUESTS_A_ZYGOTE = 8  # guests at a time that one zygote forks for without being waited for
TAPE_WORDS = ("tensorflow", "keras")


class Runner:
    """Gives guests. Safe to use from several threads; ``jobs`` is how many guests are meant to run at a time."""

    def __init__(self, tier: Tier, limits: Limits, jobs: int = 1) -> None:
        self.tier, self.limits, self.jobs = tier, limits, jobs
        self._name = token_hex(8)  # by which other processes know their part of it
        self._sandbox = SANDBOXES[tier]()
        self._each = -(-jobs // GUESTS_A_ZYGOTE)
        self._lock = Lock()
        self._zygotes: dict[tuple[Flavour, int], Zygote] = {}
        self._sessions: WeakSet[GuestSession] = WeakSet()
        self._given = 0
        self._closed = False

    def __reduce__(self) -> tuple[object, ...]:
        """What is sent to another process is a runner of that process: always the same one for this one."""
        return _sent, (self._name, self.tier, self.limits, self.jobs)

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all zygotes, and with them the guests of sessions that are still open; nothing is started any more."""
        with self._lock:
            self._closed = True
            for session in list(self._sessions):
                session.close()
            for zygote in self._zygotes.values():
                zygote.close()
            self._zygotes.clear()

    def warm(self, flavour: Flavour) -> None:
        """Start the zygotes of a flavour without waiting for them; RunnerError where the sandbox is not there."""
        for number in range(self._each):
            self._zygote(flavour, number)

    def open(self, source: Source, flavour: Flavour, units: tuple[Unit, ...], seed: int) -> GuestSession:
        """A session for some units of a submission. Its guest is started when it is first asked something."""
        notebook = source.kind == "notebook"
        limits = self.limits
        load = Load(
            nonce=0,
            files=source.files,
            units=units,
            banned=BANNED if flavour == "light" and not notebook else (),
            printed_limit=limits.printed_bytes,
            seed=seed,
            seconds_a_cell=limits.seconds_a_call,
            seconds=limits.seconds_to_load,
        )
        apart = Apart(lambda: self._start(flavour), notebook)
        session = GuestSession(lambda: self._guest(flavour, notebook), load, limits, apart)
        with self._lock:
            self._sessions.add(session)
        return session

    def _guest(self, flavour: Flavour, notebook: bool) -> Channel:
        """A fresh guest of a zygote that others share; one that has ended is replaced."""
        for _ in range(TRIES):
            try:
                return self._next(flavour).guest(notebook)
            except ZygoteGone:
                continue
        raise RunnerError(
            f"the {flavour} zygote", f"it ended {TRIES} times in a row", "Run gradkit doctor, then the same command"
        )

    def _next(self, flavour: Flavour) -> Zygote:
        self._given += 1  # a race here only makes two guests share a zygote
        return self._zygote(flavour, self._given % self._each)

    def _zygote(self, flavour: Flavour, number: int) -> Zygote:
        with self._lock:
            zygote = self._zygotes.get((flavour, number))
            if zygote is None or not zygote.alive:
                if zygote is not None:
                    zygote.close()
                zygote = self._zygotes[flavour, number] = self._start(flavour)
            return zygote

    def _start(self, flavour: Flavour) -> Zygote:
        if self._closed:
            raise RunnerError(
                "the runner", "it was closed while guests were still wanted", "Run the same command again"
            )
        return Zygote(self._sandbox, flavour, self.limits)


_received: dict[str, Runner] = {}
_receiving = Lock()


def _sent(name: str, tier: Tier, limits: Limits, jobs: int) -> Runner:
    """This process's part of a runner of another process; it stays closed once it is, as that one does."""
    with _receiving:
        if name not in _received:
            _received[name] = runner = Runner(tier, limits, jobs)
            runner._name = name  # so that it is the same one still where it is sent on, which Dask does with work
        return _received[name]


def flavour_for(source: Source, units: tuple[Unit, ...]) -> Flavour:
    """Which zygote these units of a submission need: by-hand files never wait for TensorFlow."""
    if source.kind == "notebook":
        met = _met("\n".join(cell for unit in units for cell in unit.cells), source)
        return "tape" if any(word in text for text in met for word in TAPE_WORDS) else "light"
    return "tape" if any(unit.name == "with_tape.py" for unit in units) else "light"


def _met(text: str, source: Source) -> list[str]:
    """A text, and that of each module beside it that it names, or that one of these names."""
    beside = {name: content.decode(errors="replace") for name, content in source.files if name.endswith(".py")}
    met = [text]
    for one in met:  # which grows on the way
        words = set(re.findall(r"\w+", one))
        named = [name for name in beside if words.intersection(PurePosixPath(name).with_suffix("").parts)]
        met += map(beside.pop, named)
    return met
