"""Submissions made of text, and what came back of them."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from harness.runner.collect import collect
from harness.runner.model import Limits, Session, Tier
from harness.runner.pool import Runner, flavour_for
from harness.wire import Fault, Loaded, Numbers, Outcome, Raised, Returned, Stopped, TapeEvent

TIERS: tuple[Tier, ...] = ("bubblewrap", "plain")
LIMITS = Limits(seconds_a_call=20.0, seconds_to_load=30.0, memory_mb=1500, printed_bytes=20_000)
SHORT = Limits(seconds_a_call=0.7, seconds_to_load=2.0, memory_mb=300, printed_bytes=20_000, file_mb=8, processes=40)
EXERCISE = "01_parabola"


class Desk:
    """Hands in what a test writes, and opens its sessions."""

    def __init__(self, folder: Path, runner: Callable[[Limits], Runner]) -> None:
        self.folder, self._runner = folder, runner
        self._open: list[Session] = []

    def write(self, **files: str | bytes) -> None:
        """Files by name, a double underscore for the dot: ``by_hand__py``."""
        for name, content in files.items():
            path = self.folder / name.replace("__", ".")
            path.write_bytes(textwrap.dedent(content).encode() if isinstance(content, str) else content)

    def notebook(self, *cells: str) -> None:
        """A notebook with these code cells."""
        listed = [
            {
                "cell_type": "code",
                "metadata": {},
                "outputs": [],
                "execution_count": None,
                "source": textwrap.dedent(cell),
            }
            for cell in cells
        ]
        content = {"cells": listed, "metadata": {}, "nbformat": 4, "nbformat_minor": 4}
        (self.folder / f"{EXERCISE}.ipynb").write_text(json.dumps(content))

    def open(self, limits: Limits = LIMITS, *, only: str = "", seed: int = 1) -> Session:
        """A session for what was handed in; ``only`` one of the scripts."""
        source = collect(self.folder, EXERCISE)
        units = tuple(unit for unit in source.units if unit.name == only or not only)
        session = self._runner(limits).open(source, flavour_for(source, units), units, seed)
        self._open.append(session)
        return session

    def by_hand(self, text: str, limits: Limits = LIMITS) -> Session:
        """A session for a ``by_hand.py``."""
        self.write(by_hand__py=text)
        return self.open(limits, only="by_hand.py")

    def with_tape(self, text: str, limits: Limits = LIMITS) -> Session:
        """A session for a ``with_tape.py``."""
        self.write(with_tape__py=text)
        return self.open(limits, only="with_tape.py")

    def close(self) -> None:
        """Let all guests go."""
        for session in self._open:
            session.close()


def reals(outcome: Outcome) -> np.ndarray[Any, Any]:
    """The numbers that came back; anything else fails the test."""
    assert isinstance(outcome, Returned), outcome
    assert isinstance(outcome.value, Numbers), outcome.value
    return np.frombuffer(outcome.value.data, "<f8").reshape(outcome.value.shape)


def loaded(session: Session) -> Loaded:
    """What loading came to; a stop fails the test."""
    came = session.load()
    assert isinstance(came, Loaded), came
    return came


def raised(outcome: Outcome) -> Fault:
    """The exception that came back; anything else fails the test."""
    assert isinstance(outcome, Raised), outcome
    return outcome.fault


def stopped(outcome: Outcome | Loaded) -> str:
    """Why a guest was stopped; anything else fails the test."""
    assert isinstance(outcome, Stopped), outcome
    return outcome.why


def events(outcome: Outcome, *kinds: str) -> tuple[TapeEvent, ...]:
    """The tape's events of these kinds, or all."""
    assert isinstance(outcome, Returned | Raised), outcome
    return tuple(event for event in outcome.tape if event.what in kinds or not kinds)
