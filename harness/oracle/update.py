"""Update rules as a table of pure functions, (init, step), written once over any number type.

The rules are Keras 3's (place of epsilon, first accumulator, bias correction, Nesterov's shifted points). ``init``
makes a coordinate's state of the number 1; ``step`` takes the state, the iterate x, the gradient g, the rate, the
settings (with ``one``), the step's number from 1, and the number type's square root. Each coordinate is updated alike,
except in a rule that has ``joint`` instead: it takes the point, the gradient, the Hessian's rows, and a solver.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from harness.spec.rules import SETTINGS, WITHOUT_RATE

Settings = Mapping[str, Any]
State = tuple[Any, ...]
Init = Callable[[Any], State]
Root = Callable[[Any], Any]
Step = Callable[[State, Any, Any, Any, Settings, int, Root], tuple[State, Any]]
Solve = Callable[[Sequence[Sequence[Any]], Sequence[Any]], Sequence[Any]]  # H and g to d with H·d = g
Joint = Callable[[Sequence[Any], Sequence[Any], Sequence[Sequence[Any]], Settings, Solve], Sequence[Any]]
IN_POWERS = " in powers"  # a setting of this suffix stands in for the setting where powers of it are taken


@dataclass(frozen=True)
class Rule:
    """One row. ``look`` is where the gradient is taken, if not at x; ``clock`` numbers coordinate i's step, of d."""

    name: str
    init: Init
    step: Step
    rational: bool = True  # nothing but + − · /: exact rationals will do
    slack: float = (
        4.0  # factor on the running error of the written order, for other orders; 1 where only x − r·g is done
    )
    look: Callable[[State, Any, Any, Settings], Any] | None = None
    clock: Callable[[int, int, int], int] = lambda t, i, d: t
    joint: Joint | None = None

    @property
    def settings(self) -> tuple[str, ...]:
        """The names of its settings, in their order."""
        return tuple(SETTINGS[self.name])

    @property
    def states(self) -> int:
        """How many numbers of state a coordinate has."""
        return len(self.init(1))

    @property
    def plain(self) -> bool:
        """Whether a step is x − r·g and no more, so that it tells the slope that was used."""
        return not self.states and self.joint is None


def nothing(one: Any) -> State:
    """No state."""
    return ()


def zeros(count: int) -> Init:
    """A state of so many zeros."""
    return lambda one: (one - one,) * count


def _tenth(one: Any) -> State:
    two = one + one
    return (one / (two * (two + two + one)),)


def descend(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    """x − r·g."""
    return (), x - rate * g


def _momentum(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    v = settings["beta"] * state[0] - rate * g
    return (v,), x + v


def _nesterov(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    v = settings["beta"] * state[0] - rate * g
    return (v,), x + settings["beta"] * v - rate * g


def _adagrad(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    a = state[0] + g * g
    return (a,), x - rate * g / root(a + settings["epsilon"])


def _adadelta(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    rho, epsilon, one = settings["rho"], settings["epsilon"], settings["one"]
    a = rho * state[0] + (one - rho) * (g * g)
    delta = root(state[1] + epsilon) * g / root(a + epsilon)
    return (a, rho * state[1] + (one - rho) * (delta * delta)), x - rate * delta


def _rmsprop(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    rho, epsilon = settings["rho"], settings["epsilon"]
    v = rho * state[0] + (settings["one"] - rho) * (g * g)
    return (v,), x - rate * g / root(v + epsilon)


def _adam(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Any) -> tuple[State, Any]:
    b1, b2, epsilon, one = (settings[name] for name in ("beta_1", "beta_2", "epsilon", "one"))
    p1, p2 = (power(settings, name, t) for name in ("beta_1", "beta_2"))
    m = state[0] + (g - state[0]) * (one - b1)
    v = state[1] + (g * g - state[1]) * (one - b2)
    alpha = rate * root(one - p2) / (one - p1)
    return (m, v), x - m * alpha / (root(v) + epsilon)


def power(settings: Settings, name: str, exponent: int) -> Any:
    """A setting to a power, as it is held where powers of it are taken."""
    return settings.get(name + IN_POWERS, settings[name]) ** exponent


def _newton(xs: Any, gs: Any, hessian: Any, settings: Settings, solve: Solve) -> Sequence[Any]:
    return [x - d for x, d in zip(xs, solve(hessian, gs), strict=True)]


def _table(*rules: Rule) -> Mapping[str, Rule]:
    """The rules by name; a table that is not the specification's is refused."""
    table = {rule.name: rule for rule in rules}
    if tuple(table) != tuple(SETTINGS) or len(table) != len(rules):
        raise ValueError(f"steps for {', '.join(table)}, but the specification knows {', '.join(SETTINGS)}")
    if unlike := [rule.name for rule in rules if (rule.joint is not None) != (rule.name in WITHOUT_RATE)]:
        raise ValueError(f"{', '.join(unlike)}: the specification and the step disagree about the rate")
    return table


UPDATE: Mapping[str, Rule] = _table(
    Rule("sgd", nothing, descend, slack=1.0),
    Rule("momentum", zeros(1), _momentum),
    Rule("nesterov", zeros(1), _nesterov),
    Rule("adagrad", _tenth, _adagrad, rational=False),
    Rule("adadelta", zeros(2), _adadelta, rational=False),
    Rule("rmsprop", zeros(1), _rmsprop, rational=False),
    Rule("adam", zeros(2), _adam, rational=False),
    Rule("newton", nothing, descend, slack=1.0, joint=_newton),
)
