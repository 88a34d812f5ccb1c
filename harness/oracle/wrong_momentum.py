"""Mistakes about momentum and Nesterov's rule.

The velocity is written as a sum of gradients, which the rate multiplies at last; other conventions come to the
same points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from harness.oracle.rule_rows import RuleMistake, variants
from harness.oracle.update import UPDATE, Root, Settings, State

Velocity = Callable[[Any, Any, Any, Any, Any], Any]  # β, the old velocity, g, r, 1
Move = Callable[[Any, Any, Any, Any, Any, Any], Any]  # x, the old velocity, the new one, g, r, β


def _sum(b: Any, v: Any, g: Any, r: Any, one: Any) -> Any:
    return b * v + g


def _along(x: Any, old: Any, v: Any, g: Any, r: Any, b: Any) -> Any:
    return x - r * v


def _ahead(x: Any, old: Any, v: Any, g: Any, r: Any, b: Any) -> Any:
    return x - r * (b * v + g)


def _all(v: Any, g: Any) -> Any:
    return v


@dataclass(frozen=True)
class Momentum:
    """A step with a velocity, its parts exchangeable."""

    velocity: Velocity = _sum
    move: Move = _along
    kept: Callable[[Any, Any], Any] = _all
    again: bool = False  # the line that moves is the velocity's own, once more

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        b = settings["beta"]
        v = self.velocity(b, state[0], g, rate, settings["one"])
        moved = self.move(x, state[0], v, g, rate, b)
        if self.again:
            moved = x - rate * self.velocity(b, v, g, rate, settings["one"])
        return (self.kept(v, g),), moved


VELOCITIES: tuple[tuple[str, Velocity], ...] = (
    ("momentum-ema-instead-of-sum", lambda b, v, g, r, one: b * v + (one - b) * g),
    ("momentum-learning-rate-twice", lambda b, v, g, r, one: b * v + r * g),
    ("momentum-decay-swapped", lambda b, v, g, r, one: (one - b) * v + b * g),
    ("momentum-coefficient-on-gradient", lambda b, v, g, r, one: v + b * g),
)
KEPT: tuple[tuple[str, Callable[[Any, Any], Any]], ...] = (
    ("momentum-velocity-reset", lambda v, g: v - v),
    ("momentum-velocity-not-kept", lambda v, g: g),
)


def _rows(name: str, right: Move) -> Iterator[RuleMistake]:
    for id, velocity in VELOCITIES:
        again = [Momentum(velocity, again=True)] if right is _ahead else []
        yield RuleMistake(id, name, variants(name, Momentum(velocity, right), *again))
    for id, kept in KEPT:
        yield RuleMistake(id, name, variants(name, Momentum(move=right, kept=kept)))
    mixed = Momentum(move=lambda x, old, v, g, r, b: x + r * v), Momentum(lambda b, v, g, r, one: g - b * v, right)
    yield RuleMistake("momentum-sign-mixed", name, variants(name, *mixed))
    late = Momentum(move=lambda x, old, v, g, r, b: right(x, old, old, g - g, r, b))
    yield RuleMistake("momentum-step-before-velocity", name, variants(name, late))


def _looking(sign: int) -> Callable[[State, Any, Any, Settings], Any]:
    """The point that the velocity leads to, or (−1) the one it comes from."""
    if sign > 0:
        return lambda state, x, rate, settings: x - rate * (settings["beta"] * state[0])
    return lambda state, x, rate, settings: x + rate * (settings["beta"] * state[0])


def _nesterov() -> Iterator[RuleMistake]:
    yield from _rows("nesterov", _ahead)
    right = UPDATE["nesterov"]
    yield RuleMistake("nesterov-gradient-at-current-point", "nesterov", variants("nesterov", Momentum()))
    textbook = replace(right, step=Momentum(), look=_looking(1))
    yield RuleMistake("nesterov-unshifted-points", "nesterov", (textbook,))
    backward = Momentum(move=lambda x, old, v, g, r, b: x - r * (g - b * v))
    wrong = (replace(right, step=Momentum(), look=_looking(-1)), replace(right, step=backward))
    yield RuleMistake("nesterov-lookahead-sign", "nesterov", wrong)
    twice = Momentum(move=lambda x, old, v, g, r, b: x - r * (b * old) - r * v)
    recorded_ahead = Momentum(move=lambda x, old, v, g, r, b: x - r * v - r * (b * v))
    stays = (
        replace(right, step=twice, look=_looking(1)),
        replace(right, step=recorded_ahead),
        replace(right, step=Momentum(move=_ahead), look=_looking(1)),
    )
    yield RuleMistake("nesterov-lookahead-applied-twice", "nesterov", stays)


MOMENTUM: tuple[RuleMistake, ...] = (*_rows("momentum", _along), *_nesterov())
