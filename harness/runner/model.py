"""The runner's vocabulary: what a student handed in, how far it may go, and what came of it."""

from __future__ import annotations

from typing import Literal, Protocol

import msgspec

from harness.wire import Argument, Call, Loaded, Outcome, Stopped, Through, Unit

Tier = Literal["bubblewrap", "plain"]
Flavour = Literal["light", "tape"]  # which zygote: without or with TensorFlow and Keras imported


class Source(msgspec.Struct, frozen=True):
    """One exercise of one student, read from disk and never run by the trusted side."""

    exercise: str
    files: tuple[tuple[str, bytes], ...]  # everything that travels, by relative path
    units: tuple[Unit, ...]  # what is run, in order
    kind: Literal["scripts", "notebook", "nothing"]
    unreadable: tuple[tuple[str, str], ...] = ()  # unit, why (syntax error with line, corrupt notebook)
    forbidden: tuple[tuple[str, str], ...] = ()  # by_hand.py or a module it imports, package
    remarks: tuple[str, ...] = ()
    content_hash: str = ""


class Limits(msgspec.Struct, frozen=True):
    """How far a guest may go."""

    seconds_a_call: float = 10.0
    seconds_to_load: float = 30.0
    memory_mb: int = 2048  # beyond what the zygote held
    printed_bytes: int = 100_000
    file_mb: int = 64
    processes: int = 64


class Session(Protocol):
    """A guest that comes back: started on the first call, started anew after a limit ended it."""

    def load(self) -> Loaded | Stopped: ...

    def call(
        self, function: str, arguments: tuple[Argument, ...], through: Through | None = None, patience: float = 1.0
    ) -> Outcome: ...

    def close(self) -> None: ...


__all__ = ["Call", "Flavour", "Limits", "Loaded", "Outcome", "Session", "Source", "Stopped", "Tier", "Unit"]
