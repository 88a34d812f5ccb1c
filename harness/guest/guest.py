"""A guest's life: it lays out a submission, runs it, and answers calls until the other side is gone."""

from __future__ import annotations

import os
import random
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, Protocol

import msgspec
import numpy as np
import numpy.random  # NumPy imports it when it is first touched, which every guest would pay for

from harness import wire
from harness.guest import scripts
from harness.guest.banned import Banned, ban
from harness.guest.before import Before
from harness.guest.clock import Budget
from harness.guest.faults import fault
from harness.guest.given import makers
from harness.guest.printing import Printed, capture
from harness.guest.text import clean, label
from harness.guest.values import encode
from harness.wire import EXIT_MEMORY, Config

FEW = 40  # failures and remarks that are told where all are too much
OUT_OF_MEMORY = ("MemoryError", "ResourceExhaustedError", "_ArrayMemoryError")


class Recorder(Protocol):
    """What observes tapes and optimizers; a guest without TensorFlow has one that sees nothing."""

    tapes_ever: int
    optimizers_ever: int
    graphs_ever: int

    def take(self) -> tuple[wire.TapeEvent, ...]: ...


class Nobody:
    """The recorder where there is nothing to record."""

    tapes_ever = 0
    optimizers_ever = 0
    graphs_ever = 0

    def take(self) -> tuple[wire.TapeEvent, ...]:
        return ()


Seed = Callable[[int], None]


def seed_plain(seed: int) -> None:
    """Make a submission's randomness its own, and the same each time."""
    random.seed(seed)
    np.random.seed(seed % 2**32)  # the global generator is what students use


class Guest:
    """One submission's state."""

    def __init__(self, folder: Path, recorder: Recorder, seed: Seed) -> None:
        self.home = folder
        self.folder = folder / "work"
        self.recorder, self.seed = recorder, seed
        self.spaces: list[dict[str, object]] = []
        self.failures: list[wire.CellReport] = []
        self.remarks: list[str] = []
        self.printed: Printed | None = None

    def answer(self, request: wire.Request) -> wire.Reply:
        """What a request comes to."""
        return self._load(request) if isinstance(request, wire.Load) else self._call(request)

    # ------------------------------------------------------------ loading

    def _load(self, load: wire.Load) -> wire.Loaded:
        lay_out(self.folder, load.files)
        os.chdir(self.folder)
        os.environ["HOME"] = os.environ["TMPDIR"] = str(self.home)
        sys.path.insert(0, str(self.folder))
        self.seed(load.seed)
        banned = ban(load.banned)
        self.printed = capture(load.printed_limit)
        names = [unit.name for unit in load.units] + ["by_hand.py", "with_tape.py"]
        sys.meta_path.insert(1, scripts.Scripts(self.folder, names, self._stopped))
        budget = Budget(load.seconds, load.seconds_a_cell)
        for unit in load.units:
            self._run(unit, budget)
        return self._loaded(load, banned)

    def _run(self, unit: wire.Unit, budget: Budget) -> None:
        if unit.name.endswith(".ipynb"):
            from harness.guest.notebook import run_notebook

            self.spaces.append(run_notebook(unit, budget, self._failed, self.remarks.append))
            return
        try:
            with budget.piece():
                self.spaces.append(scripts.run(unit.name))
        except BaseException as error:  # the clock may strike between the student's code and here
            self._stopped(unit.name, error)

    def _loaded(self, load: wire.Load, banned: Banned) -> wire.Loaded:
        assert self.printed is not None
        self.recorder.take()  # what the top level did belongs to no call
        return wire.Loaded(
            load.nonce,
            self._functions(),
            tuple(self.failures[: wire.MAX_NAMES]),
            tuple(map(label, banned.tried)),
            self.printed.take(),
            tuple(map(clean, dict.fromkeys(self.remarks[: wire.MAX_NAMES]))),
        )

    def _stopped(self, unit: str, error: BaseException) -> None:
        self._failed(unit, 1, error)

    def _failed(self, unit: str, cell: int, error: BaseException) -> None:
        self.failures.append(wire.CellReport(label(unit), cell, fault(error, self.folder)))

    def _functions(self) -> tuple[str, ...]:
        names = (name for space in self.spaces for name, thing in list(space.items()) if _is_function(name, thing))
        return tuple(map(label, dict.fromkeys(names)))[: wire.MAX_NAMES]

    # ------------------------------------------------------------ calling

    def _call(self, call: wire.Call) -> wire.Reply:
        function = next(
            (space[call.function] for space in self.spaces if callable(space.get(call.function))),
            None,
        )
        if not callable(function):
            return wire.Absent(call.nonce, self._functions())
        assert self.printed is not None
        recorder = self.recorder
        try:
            if call.through is not None:
                function = makers(call.through.source)[call.through.wrapper](function)
            arguments = tuple(map(_argument, call.arguments))
            before = Before(arguments)
            value = encode(function(*arguments))
            changed = before.changed(arguments)
        except BaseException as error:  # whatever a student's function raises is its answer
            if type(error).__name__ in OUT_OF_MEMORY:
                os._exit(EXIT_MEMORY)
            told = fault(error, self.folder)
            return wire.Raised(call.nonce, told, self.printed.take(), recorder.take())
        counts = recorder.tapes_ever, recorder.optimizers_ever, recorder.graphs_ever
        return wire.Returned(call.nonce, value, self.printed.take(), recorder.take(), *counts, changed)


def lay_out(folder: Path, files: tuple[tuple[str, bytes], ...]) -> None:
    """Write a submission's files below a new folder."""
    folder.mkdir()
    for name, content in files:
        path = folder / name
        if ".." in path.parts:
            raise ValueError(f"a file outside its folder: {name}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError:  # a name too long for this file system, or more than it holds: it is as if it were not there
            continue


def _argument(argument: wire.Argument | str) -> object:
    if isinstance(argument, wire.Vector):
        return np.frombuffer(argument.data, "<f8").reshape(argument.shape).astype(np.float64)
    if isinstance(argument, wire.Made):
        maker = makers(argument.source)[argument.maker]
        return maker(*map(_argument, argument.parameters))
    return argument


def _is_function(name: object, thing: object) -> bool:
    return type(name) is str and not name.startswith("_") and callable(thing)


# ---------------------------------------------------------------- serving


def serve(data: socket.socket, folder: Path, recorder: Recorder, seed: Seed) -> NoReturn:
    """Answer requests until the other side closes the socket."""
    guest = Guest(folder, recorder, seed)
    while (payload := _receive(data)) is not None:
        data.sendall(framed(guest.answer(wire.decode_request(payload))))
    os._exit(0)


def framed(reply: wire.Reply) -> bytes:
    """An answer as it is sent; one that is too large is sent without what made it so."""
    try:
        return wire.encode(reply)
    except wire.WireError as error:
        return wire.encode(_shorter(reply, str(error)))


def _shorter(reply: wire.Reply, why: str) -> wire.Reply:
    if isinstance(reply, wire.Returned):
        return msgspec.structs.replace(reply, value=wire.Alien("value", why), tape=())
    if isinstance(reply, wire.Raised):
        return msgspec.structs.replace(reply, tape=())
    if isinstance(reply, wire.Loaded):
        return msgspec.structs.replace(reply, failures=reply.failures[:FEW], remarks=reply.remarks[:FEW])
    return reply


def _receive(data: socket.socket) -> bytes | None:
    header = _exactly(data, wire.HEADER.size)
    return None if header is None else _exactly(data, wire.HEADER.unpack(header)[0])


def _exactly(data: socket.socket, size: int) -> bytes | None:
    content = bytearray()
    while len(content) < size:
        piece = data.recv(min(size - len(content), 1 << 20))
        if not piece:
            return None
        content += piece
    return bytes(content)


def bind(recorder: Recorder, seed: Seed) -> Callable[[socket.socket, Config, Path], NoReturn]:
    """``serve`` for the zygote's loop."""

    def served(data: socket.socket, config: Config, folder: Path) -> NoReturn:
        del config
        serve(data, folder, recorder, seed)

    return served
