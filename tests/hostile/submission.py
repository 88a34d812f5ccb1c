"""One hostile submission as data, and the ways to write one down."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from harness.runner.model import Tier

BY_HAND = ("f", "df", "iteration_table", "gradient_descent")
TAPE = ("tape_df", "tape_gradient_descent", "keras_gradient_descent")
BOTH: tuple[Tier, ...] = ("bubblewrap", "plain")
ISOLATED: tuple[Tier, ...] = ("bubblewrap",)
RIGHT = """
def f(x): return x * x
def df(x): return 2 * x
def iteration_table():
    return [(1, 2.0, 4.0, 1.6), (2, 1.6, 3.2, 1.28), (3, 1.28, 2.56, 1.024), (4, 1.024, 2.048, 0.8192)]
def gradient_descent(start_x, learning_rate, n_iterations):
    path = [start_x]
    for _ in range(n_iterations): path.append(path[-1] - learning_rate * 2 * path[-1])
    return path
"""
MARKUP = "<xss-canary onload=hostile()>"
ESCAPES = "\x1b[2J\x1b]0;owned\x07\x9b31m\u202e\x08\r"

Build = Callable[[Path], None]


class Hostile(NamedTuple):
    """A submission; SOLUTION, CLASS, OUT, KIT, MARK and PORT between @ signs are put in when it is written."""

    name: str  # of the student's folder
    tries: str
    holds: str
    files: Mapping[str, str | bytes] = {}
    honest: frozenset[str] = frozenset()  # the tasks that are done honestly: they pass, and no other does
    tiers: tuple[Tier, ...] = BOTH  # those that promise that nothing else passes
    build: Build | None = None  # for what no text can say: links, pipes


NOTHING_PASSES = "no task passes"
ONLY_HONEST = "what is done honestly beside it passes, and nothing else"


def by_hand(name: str, tries: str, text: str, *honest: str, tiers: tuple[Tier, ...] = BOTH) -> Hostile:
    """A ``by_hand.py``."""
    holds = ONLY_HONEST if honest else NOTHING_PASSES
    return Hostile(name, tries, holds, {"by_hand.py": textwrap.dedent(text)}, frozenset(honest), tiers)


def every(name: str, tries: str, body: str, before: str = "", tiers: tuple[Tier, ...] = BOTH) -> Hostile:
    """A ``by_hand.py`` in which each function has this body, with its arguments as ``given``."""
    text = textwrap.dedent(before) + "".join(_function(task, body) for task in BY_HAND)
    return by_hand(name, tries, text, tiers=tiers)


def beside(name: str, tries: str, body: str, before: str = "", task: str = "f") -> Hostile:
    """A right ``by_hand.py`` but for one function with this body."""
    text = RIGHT + textwrap.dedent(before) + _function(task, body)
    return by_hand(name, tries, text, *(other for other in BY_HAND if other != task))


def tape(name: str, tries: str, body: str, before: str = "") -> Hostile:
    """A ``with_tape.py`` in which the first function has this body; each call of TensorFlow's takes its time."""
    text = "import tensorflow as tf\n" + textwrap.dedent(before) + _function(TAPE[0], body)
    return Hostile(name, tries, NOTHING_PASSES, {"with_tape.py": text})


def _function(task: str, body: str) -> str:
    return f"\ndef {task}(*given):\n{textwrap.indent(textwrap.dedent(body).strip(), '    ')}\n"
