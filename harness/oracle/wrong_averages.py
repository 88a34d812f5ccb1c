"""Mistakes about the rules that average or add up squares: Adam, RMSprop, Adagrad, Adadelta."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from harness.oracle.rule_rows import RuleMistake, variants
from harness.oracle.update import UPDATE, Root, Settings, State, Step, power, zeros

Average = Callable[[Any, Any, Any, Any], Any]  # β, the old average, the new number, 1
Under = Callable[[Any, Any, Root], Any]  # what is divided by: v, ε, the square root


def _average(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + (one - b) * g


def _square(g: Any, root: Root) -> Any:
    return g * g


def _outside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v) + epsilon


@dataclass(frozen=True)
class Adam:
    """A step of Adam, its parts exchangeable; the textbook's adds ε to the corrected root, Keras's to the plain one."""

    textbook: bool = False
    first: Average = _average
    second: Average = _average
    size: Callable[[Any, Root], Any] = _square
    corrected: tuple[bool, bool] = (True, True)
    exponent: Callable[[int], int] = lambda t: t
    under: Under = _outside
    betas: tuple[str, str] = ("beta_1", "beta_2")
    kept: str = "both"  # the averages; "none" of them, or both "corrected"

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
        after = {"both": (m, v), "none": (m - m, v - v), "corrected": (m / c1, v / c2)}[self.kept]
        return after, moved


def _adam(id: str, **parts: Any) -> RuleMistake:
    """A slip of Adam, in Keras's form and in the textbook's."""
    return RuleMistake(id, "adam", variants("adam", Adam(**parts), Adam(textbook=True, **parts)))


def _timed(id: str, clock: Callable[[int, int, int], int]) -> RuleMistake:
    right = UPDATE["adam"]
    return RuleMistake(id, "adam", (replace(right, clock=clock), replace(right, step=Adam(True), clock=clock)))


def _bare(b: Any, m: Any, g: Any, one: Any) -> Any:
    return b * m + g


def _swapped(b: Any, m: Any, g: Any, one: Any) -> Any:
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
    _adam("adam-decay-weight-swapped", first=_swapped, second=_swapped),
    _join(
        "adam-one-minus-beta-missing",
        _adam("", first=_bare),
        _adam("", second=_bare),
        _adam("", first=_bare, second=_bare),
    ),
    _join(
        "adam-second-moment-not-squared",
        _adam("", size=lambda g, root: root(g * g)),
        _adam("", size=lambda g, root: g),
    ),
    _adam("adam-root-missing", under=lambda v, epsilon, root: v + epsilon),
    _adam("adam-moments-reset", kept="none"),
    RuleMistake("adam-corrected-value-stored", "adam", (replace(UPDATE["adam"], step=Adam(True, kept="corrected")),)),
)

# ---------------------------------------------------------------- RMSprop, Adagrad, Adadelta


def _rms(average: Average = _average, under: Under = lambda v, epsilon, root: root(v + epsilon)) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        v = average(settings["rho"], state[0], g * g, settings["one"])
        return (v,), x - rate * g / under(v, settings["epsilon"], root)

    return step


def _ada(under: Under) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        a = state[0] + g * g
        return (a,), x - rate * g / under(a, settings["epsilon"], root)

    return step


def _inside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v + epsilon)


def _delta(average: Average, under: Under, squared_slope: bool = False) -> Step:
    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        rho, epsilon, one = settings["rho"], settings["epsilon"], settings["one"]
        a = average(rho, state[0], g * g, one)
        delta = under(state[1], epsilon, root) * g / under(a, epsilon, root)
        moved = g if squared_slope else delta
        return (a, average(rho, state[1], moved * moved, one)), x - rate * delta

    return step


def _anew(name: str) -> RuleMistake:
    """State and step count begun anew in each step."""
    right = UPDATE[name]

    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        first = right.init(settings["one"])
        return first, right.step(first, x, g, rate, settings, 1, root)[1]

    return RuleMistake("optimizer-recreated-each-step", name, (replace(right, step=step),))


ADAPTIVE: tuple[RuleMistake, ...] = (
    *map(_anew, ("adagrad", "adadelta", "rmsprop", "adam")),
    RuleMistake("rmsprop-epsilon-placement", "rmsprop", (replace(UPDATE["rmsprop"], step=_rms(under=_outside)),)),
    RuleMistake(
        "rmsprop-decay-swapped",
        "rmsprop",
        tuple(replace(UPDATE["rmsprop"], step=_rms(_swapped, under)) for under in (_inside, _outside)),
    ),
    RuleMistake("adagrad-epsilon-placement", "adagrad", (replace(UPDATE["adagrad"], step=_ada(_outside)),)),
    RuleMistake(
        "adagrad-accumulator-from-zero",
        "adagrad",
        tuple(replace(UPDATE["adagrad"], init=zeros(1), step=_ada(under)) for under in (_inside, _outside)),
    ),
    RuleMistake(
        "adadelta-epsilon-placement", "adadelta", (replace(UPDATE["adadelta"], step=_delta(_average, _outside)),)
    ),
    RuleMistake("adadelta-decay-swapped", "adadelta", (replace(UPDATE["adadelta"], step=_delta(_swapped, _inside)),)),
    RuleMistake(
        "adadelta-averages-gradients-twice",
        "adadelta",
        (replace(UPDATE["adadelta"], step=_delta(_average, _inside, squared_slope=True)),),
    ),
)
