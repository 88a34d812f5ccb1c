"""What a figure hands to a function: plain numbers, and what is made of them (a vector, a list, a surface's gradient).

A path task over ``surfaces`` hands a surface over by an argument that ``given.py`` makes: the function of the
argument's own name, called with the surface's name. The start's list and an optimizer's name are made likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from harness.spec.model import Column, Figure, Given, Kind, PathKind, ValueKind

SURFACE, RULE = "surface", "rule"  # keys of a figure that say which of several is meant
Numbers = Sequence[tuple[str, Fraction]]


def number_names(kind: Kind, arguments: Sequence[str]) -> tuple[str, ...]:
    """The names of the numbers behind arguments that are no data columns."""
    made: dict[str, tuple[str, ...]] = {}
    match kind:
        case ValueKind():
            made = dict(kind.vectors)
        case PathKind():
            made = {kind.listed: kind.start, kind.gives: (), kind.named: ()}
    return tuple(name for argument in arguments for name in made.get(argument, (argument,)))


def choices(kind: Kind) -> tuple[str, ...]:
    """The keys that a figure of this kind has besides its numbers."""
    if not isinstance(kind, PathKind):
        return ()
    return (*((SURFACE,) if kind.surfaces else ()), *((RULE,) if kind.rules else ()))


def figure_of(
    kind: Kind, public: bool, numbers: Numbers, vectors: Sequence[Column] = (), surface: str = "", rule: str = ""
) -> Figure:
    """The figure of these numbers, with what is made of them."""
    value = dict(numbers)
    givens: list[Given] = []
    bundled: list[Column] = []
    if isinstance(kind, ValueKind):
        bundled = [Column(name, tuple(float(value[part]) for part in parts)) for name, parts in kind.vectors]
    if isinstance(kind, PathKind):
        if kind.gives:
            givens.append(Given(kind.gives, kind.gives, (surface,)))
        if kind.named:
            givens.append(Given(kind.named, kind.named, (rule,)))
        if kind.listed:
            givens.append(Given(kind.listed, kind.listed, tuple(float(value[name]) for name in kind.start)))
    return Figure(public, tuple(numbers), (*vectors, *bundled), tuple(givens))


def surface_of(kind: PathKind, figure: Figure) -> str:
    """The function that a figure's path descends on."""
    return _parameter(figure, kind.gives) or kind.function


def rule_of(kind: PathKind, figure: Figure) -> str:
    """The update rule of a figure's path."""
    return _parameter(figure, kind.named) or kind.rule


def _parameter(figure: Figure, name: str) -> str:
    return next((str(made.parameters[0]) for made in figure.givens if name and made.name == name), "")
