"""Update rules as a table of pure functions, written once over any number type; each coordinate is updated alike.

The rules are Keras 3's (place of epsilon, bias correction). ``step`` takes the state, the iterate x, the gradient g,
the rate, the settings, the step's number from 1, and the number type's square root.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Settings = Mapping[str, Any]
IN_POWERS = " in powers"  # a setting of this suffix stands in for the setting where powers of it are taken


@dataclass(frozen=True)
class Rule:
    """One row: names of the settings, how many state numbers (all from zero), the step, operations of a step."""

    name: str
    settings: tuple[str, ...]
    states: int
    step: Callable[[tuple[Any, ...], Any, Any, Any, Settings, int, Callable[[Any], Any]], tuple[tuple[Any, ...], Any]]
    slack: float  # factor on the running error of the written order, for other orders; 1 where only x − r·g is done


def _sgd(state: Any, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> Any:
    return (), x - rate * g


def _rmsprop(state: Any, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> Any:
    rho, epsilon = settings["rho"], settings["epsilon"]
    v = rho * state[0] + (settings["one"] - rho) * (g * g)
    return (v,), x - rate * g / root(v + epsilon)


def _adam(state: Any, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> Any:
    b1, b2, epsilon, one = (settings[name] for name in ("beta_1", "beta_2", "epsilon", "one"))
    p1, p2 = (settings.get(name + IN_POWERS, settings[name]) for name in ("beta_1", "beta_2"))
    m = state[0] + (g - state[0]) * (one - b1)
    v = state[1] + (g * g - state[1]) * (one - b2)
    alpha = rate * root(one - _power(p2, t)) / (one - _power(p1, t))
    return (m, v), x - m * alpha / (root(v) + epsilon)


def _power(base: Any, exponent: int) -> Any:
    value = base
    for _ in range(exponent - 1):
        value = value * base
    return value


UPDATE: Mapping[str, Rule] = {
    rule.name: rule
    for rule in (
        Rule("sgd", (), 0, _sgd, 1.0),
        Rule("rmsprop", ("rho", "epsilon"), 1, _rmsprop, 4.0),
        Rule("adam", ("beta_1", "beta_2", "epsilon"), 2, _adam, 4.0),
    )
}
