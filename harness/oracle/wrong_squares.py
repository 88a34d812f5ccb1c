"""Mistakes about the rules that divide by the root of a sum or an average of squares: RMSprop, Adagrad, Adadelta."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from harness.oracle.rule_rows import RuleMistake, variants
from harness.oracle.update import UPDATE, Root, Settings, State, zeros
from harness.oracle.wrong_averages import Average, Under, average, bare, outside, square, swapped

Size = Callable[[Any, Root], Any]  # of a gradient or of a step: right is its square


def _inside(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v + epsilon)


def _without_root(v: Any, epsilon: Any, root: Root) -> Any:
    return v + epsilon


def _without_epsilon(v: Any, epsilon: Any, root: Root) -> Any:
    return root(v)


def _magnitude(g: Any, root: Root) -> Any:
    return root(g * g)


def _itself(g: Any, root: Root) -> Any:
    return g


def _forgotten(b: Any, m: Any, g: Any, one: Any) -> Any:
    return (one - b) * g


@dataclass(frozen=True)
class Rms:
    """A step of RMSprop, its parts exchangeable."""

    mean: Average = average
    under: Under = _inside
    size: Size = square

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        v = self.mean(settings["rho"], state[0], self.size(g, root), settings["one"])
        return (v,), x - rate * g / self.under(v, settings["epsilon"], root)


@dataclass(frozen=True)
class Ada:
    """A step of Adagrad, its parts exchangeable."""

    under: Under = _inside
    size: Size = square

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        a = state[0] + self.size(g, root)
        return (a,), x - rate * g / self.under(a, settings["epsilon"], root)


@dataclass(frozen=True)
class Delta:
    """A step of Adadelta, its parts exchangeable: of the average of gradients, and of that of steps."""

    means: tuple[Average, Average] = (average, average)
    unders: tuple[Under, Under] = (_inside, _inside)
    sizes: tuple[Size, Size] = (square, square)
    of_slopes: bool = False  # the second average too

    def __call__(self, state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        rho, epsilon, one = settings["rho"], settings["epsilon"], settings["one"]
        a = self.means[0](rho, state[0], self.sizes[0](g, root), one)
        delta = self.unders[1](state[1], epsilon, root) * g / self.unders[0](a, epsilon, root)
        moved = self.sizes[1](g if self.of_slopes else delta, root)
        return (a, self.means[1](rho, state[1], moved, one)), x - rate * delta


def _here_and_there(right: Any, *slips: Any) -> tuple[tuple[Any, Any], ...]:
    """Each slip in both of two places, in the first, and in the second."""
    return tuple(pair for slip in slips for pair in ((slip, slip), (slip, right), (right, slip)))


def _anew(name: str) -> RuleMistake:
    """State and step count begun anew in each step."""
    right = UPDATE[name]

    def step(state: State, x: Any, g: Any, rate: Any, settings: Settings, t: int, root: Root) -> Any:
        first = right.init(settings["one"])
        return first, right.step(first, x, g, rate, settings, 1, root)[1]

    return RuleMistake("optimizer-recreated-each-step", name, (replace(right, step=step),))


def _rmsprop(id: str, *steps: Rms) -> RuleMistake:
    return RuleMistake(id, "rmsprop", variants("rmsprop", *steps))


def _adagrad(id: str, *steps: Ada) -> RuleMistake:
    return RuleMistake(id, "adagrad", variants("adagrad", *steps))


def _adadelta(id: str, *steps: Delta) -> RuleMistake:
    return RuleMistake(id, "adadelta", variants("adadelta", *steps))


SQUARES: tuple[RuleMistake, ...] = (
    *map(_anew, ("adagrad", "adadelta", "rmsprop", "adam")),
    _rmsprop("rmsprop-epsilon-placement", Rms(under=outside)),
    _rmsprop("rmsprop-decay-swapped", *(Rms(swapped, under) for under in (_inside, outside))),
    _rmsprop("adam-root-missing", Rms(under=_without_root)),
    _rmsprop("adam-epsilon-missing", Rms(under=_without_epsilon)),
    _rmsprop("adam-second-moment-not-squared", Rms(size=_magnitude), Rms(size=_itself)),
    _rmsprop("adam-one-minus-beta-missing", *(Rms(bare, under) for under in (_inside, outside))),
    _rmsprop("adam-moments-reset", Rms(_forgotten)),
    _adagrad("adagrad-epsilon-placement", Ada(outside)),
    RuleMistake(
        "adagrad-accumulator-from-zero",
        "adagrad",
        tuple(replace(UPDATE["adagrad"], init=zeros(1), step=Ada(under)) for under in (_inside, outside)),
    ),
    _adagrad("adam-root-missing", Ada(_without_root)),
    _adagrad("adam-epsilon-missing", Ada(_without_epsilon)),
    _adagrad("adam-second-moment-not-squared", Ada(size=_magnitude), Ada(size=_itself)),
    _adadelta("adadelta-epsilon-placement", *(Delta(unders=unders) for unders in _here_and_there(_inside, outside))),
    _adadelta(
        "adadelta-decay-swapped",
        *(Delta(means=means) for means in _here_and_there(average, swapped)),
        Delta((swapped, swapped), (outside, outside)),
    ),
    _adadelta("adadelta-averages-gradients-twice", Delta(of_slopes=True)),
    _adadelta("adam-root-missing", *(Delta(unders=unders) for unders in _here_and_there(_inside, _without_root))),
    # Without the other epsilon no step is ever made.
    _adadelta("adam-epsilon-missing", Delta(unders=(_without_epsilon, _inside))),
    _adadelta(
        "adam-second-moment-not-squared",
        *(Delta(sizes=sizes) for sizes in _here_and_there(square, _magnitude, _itself)),
    ),
    _adadelta("adam-one-minus-beta-missing", *(Delta(means=means) for means in _here_and_there(average, bare))),
    _adadelta("adam-moments-reset", *(Delta(means=means) for means in _here_and_there(average, _forgotten))),
)
