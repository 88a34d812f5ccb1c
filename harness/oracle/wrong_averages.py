"""Mistakes about Adam, and the slips of an average that it shares with other rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from harness.oracle.rule_rows import RuleMistake, variants
from harness.oracle.update import UPDATE, Root, Settings, State, power

Average = Callable[[Any, Any, Any, Any], Any]  # β, the old average, the new number, 1
Under = Callable[[Any, Any, Root], Any]  # what is divided by: v, ε, the square root


def average(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + (one - b) * g


def square(g: Any, root: Root) -> Any:
    return g * g


def outside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v) + epsilon


@dataclass(frozen=True)
class Adam:
    """A step of Adam, its parts exchangeable; the textbook's adds ε to the corrected root, Keras's to the plain one."""

    textbook: bool = False
    first: Average = average
    second: Average = average
    size: Callable[[Any, Root], Any] = square
    corrected: tuple[bool, bool] = (True, True)
    exponent: Callable[[int], int] = lambda t: t
    under: Under = outside
    betas: tuple[str, str] = ("beta_1", "beta_2")
    kept: str = "both"  # the averages; "none" of them or only one, or one or both "corrected"

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        one, epsilon = settings["one"], settings["epsilon"]
        m = self.first(settings[self.betas[0]], state[0], g, one)
        v = self.second(settings[self.betas[1]], state[1], self.size(g, root), one)
        c1, c2 = (
            one - power(settings, name, self.exponent(t)) if used else one
            for name, used in zip(self.betas, self.corrected, strict=True)
        )
        if self.textbook:
            moved = x - rate * (m / c1) / self.under(v / c2, epsilon, root)
        else:
            moved = x - m * (rate * root(c2) / c1) / self.under(v, epsilon, root)
        return self.remembered(m, v, c1, c2), moved

    def remembered(self, m: Any, v: Any, c1: Any, c2: Any) -> State:
        """What the next step finds of the averages."""
        match self.kept:
            case "none":
                return m - m, v - v
            case "first":
                return m, v - v
            case "second":
                return m - m, v
            case "corrected":
                return m / c1, v / c2
            case "first corrected":
                return m / c1, v
            case "second corrected":
                return m, v / c2
        return m, v


def _adam(id: str, **parts: Any) -> RuleMistake:
    """A slip of Adam, in Keras's form and in the textbook's."""
    return RuleMistake(id, "adam", variants("adam", Adam(**parts), Adam(textbook=True, **parts)))


def _timed(id: str, clock: Callable[[int, int, int], int]) -> RuleMistake:
    right = UPDATE["adam"]
    return RuleMistake(id, "adam", (replace(right, clock=clock), replace(right, step=Adam(True), clock=clock)))


def bare(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + g


def swapped(b: Any, m: Any, g: Any, one: Any) -> Any:
    return (one - b) * m + b * g


def _join(id: str, *rows: RuleMistake) -> RuleMistake:
    return RuleMistake(id, rows[0].rule, tuple(rule for row in rows for rule in row.variants))


ADAM: tuple[RuleMistake, ...] = (
    RuleMistake("adam-epsilon-after-correction", "adam", (replace(UPDATE["adam"], step=Adam(True)),)),
    _adam("adam-no-bias-correction", corrected=(False, False)),
    _join(
        "adam-correction-on-one-moment-only",
        _adam("", corrected=(True, False)),
        _adam("", corrected=(False, True)),
    ),
    _timed("adam-t-starts-at-zero", lambda t, i, d: t - 1),
    _timed("adam-t-one-ahead", lambda t, i, d: t + 1),
    _timed("adam-t-counted-per-parameter", lambda t, i, d: (t - 1) * d + i + 1),
    _adam("adam-correction-without-power", exponent=lambda t: 1),
    _adam("adam-epsilon-inside-sqrt", under=lambda v, epsilon, root: root(v + epsilon)),
    _adam("adam-epsilon-missing", under=lambda v, epsilon, root: root(v)),
    _adam("adam-betas-swapped", betas=("beta_2", "beta_1")),
    _join(
        "adam-decay-weight-swapped",
        _adam("", first=swapped, second=swapped),
        _adam("", first=swapped),
        _adam("", second=swapped),
    ),
    _join(
        "adam-one-minus-beta-missing",
        _adam("", first=bare),
        _adam("", second=bare),
        _adam("", first=bare, second=bare),
    ),
    _join(
        "adam-second-moment-not-squared",
        _adam("", size=lambda g, root: root(g * g)),
        _adam("", size=lambda g, root: g),
    ),
    _adam("adam-root-missing", under=lambda v, epsilon, root: v + epsilon),
    _join("adam-moments-reset", *(_adam("", kept=kept) for kept in ("none", "first", "second"))),
    _join(
        "adam-corrected-value-stored",
        *(_adam("", kept=kept) for kept in ("corrected", "first corrected", "second corrected")),
    ),
)
