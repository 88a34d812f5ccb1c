"""Walks of whole arrays, for an exercise's own check: what mistaken loops would have recorded.

It is held against what came back step by step from the student's own arrays, so that rounding does not add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np

from harness.judge.naming.cut_short import ended_by_threshold

Array = np.ndarray
Names = tuple[str, ...]
Move = Callable[[Array, Array, Array], Array]
AT_ONCE = ("return-inside-loop", "stop-test-after-overwrite")  # of a path that ends after its first step
MOST = 0.95  # of the numbers of a rounded path: where rounding turns a move, some go another way
MOST_DECIMALS = 5  # of arrays that were rounded on purpose
NEARLY = 1e-3  # of values along a path: where rounding turns a move, they differ a little
ALIKE = 1e-6  # of arrays that no step lies between, and of decimals in float32


class Slope(NamedTuple):
    """A gradient, and how far rounding may take it."""

    numbers: Array
    room: Array


@dataclass(frozen=True, eq=False)
class Tour:
    """The arrays that came back, and the right step. Where rounding may turn a move, ``move`` says NaN."""

    path: Array
    start: Array
    steps: int  # asked for
    slope: Callable[[Array], Slope]
    move: Move  # from a place, along a slope with its room
    near: Callable[[Array, Array, Array, float], bool]  # found and predicted from a place at a multiple of the slope
    right: Callable[[Array, Array], bool]  # whether a step leads from one array to the next
    changed: bool = False  # whether the start that was handed over was written into
    example: int = 0  # steps of the statement's figure
    _slopes: dict[int, Slope] = field(default_factory=dict)

    def slope_at(self, index: int) -> Slope:
        """The slope at an array of the path."""
        if index not in self._slopes:
            self._slopes[index] = self.slope(self.path[index])
        return self._slopes[index]

    @cached_property
    def starts(self) -> bool:
        """Whether the path begins as it should."""
        return alike(self.path[0], self.start)

    @property
    def whole(self) -> bool:
        """Whether it begins as it should and is as long."""
        return self.starts and len(self.path) == self.steps + 1

    def goes(self, path: Array) -> bool:
        """Whether all steps between these arrays are right."""
        return all(self.right(*pair) for pair in pairwise(path))

    @cached_property
    def walk(self) -> list[Array]:
        """The right path, up to rounding."""
        places = [self.start]
        for _ in range(self.steps):
            numbers, _ = self.slope(places[-1])
            places.append(self.move(places[-1], numbers, np.full_like(numbers, -1.0)))
        return places


def alike(one: Array, other: Array) -> bool:
    """Whether two arrays are the same but for rounding."""
    return one.shape == other.shape and bool(np.abs(one - other).max(initial=0) <= ALIKE)


# ---------------------------------------------------------------- steps


class Loop(NamedTuple):
    """A mistaken loop: where its steps begin, which slopes it adds up, by how much it multiplies them, how it moves."""

    name: str
    begin: Literal["here", "start"] = "here"
    slopes: Literal["here", "start", "all so far"] = "here"
    factor: float = 1.0
    move: Move | None = None


LOOPS = (
    Loop("update-sign-ascent", factor=-1.0),
    Loop("gradient-computed-once", slopes="start"),
    Loop("gradient-at-start-only", begin="start", slopes="start"),
    Loop("only-first-step-taken", begin="start", slopes="start"),
    Loop("start-value-reused", begin="start"),
    Loop("gradients-accumulated", slopes="all so far"),
    Loop("learning-rate-halved-or-doubled", factor=2.0),
    Loop("learning-rate-halved-or-doubled", factor=0.5),
)


def name_steps(tour: Tour, loops: Iterable[Loop]) -> Names:
    """The loops that explain every array of a path with a wrong step in it."""
    if not tour.whole:
        return ()
    if all(alike(place, tour.start) for place in tour.path):
        return ("update-not-stored",)
    return tuple(dict.fromkeys(loop.name for loop in loops if _explains(tour, loop)))


def _explains(tour: Tour, loop: Loop) -> bool:
    told = False
    for index in range(len(tour.path) - 1):
        used = {"here": [index], "start": [0], "all so far": range(index + 1)}[loop.slopes]
        numbers = sum(tour.slope_at(one).numbers for one in used) * loop.factor
        room = sum(tour.slope_at(one).room for one in used) * abs(loop.factor)
        place = tour.start if loop.begin == "start" else tour.path[index]
        predicted = (loop.move or tour.move)(place, np.asarray(numbers), np.asarray(room))
        if not tour.near(tour.path[index + 1], predicted, tour.path[index], abs(loop.factor)):
            return False
        told = told or bool(np.isfinite(predicted).any())
    return told


# ---------------------------------------------------------------- what is recorded


def name_record(tour: Tour) -> Names:
    """The mistakes in what a path holds, where it holds right steps, or one array many times."""
    path, count = tour.path, len(tour.path)
    if tour.starts and tour.goes(path):
        return _counted(tour, count)
    if tour.starts and count > 2 and alike(path[1], tour.start) and tour.goes(path[1:]):
        once_less = ("start-recorded-twice", "recorded-before-update")
        return {tour.steps + 2: once_less[:1], tour.steps + 1: once_less}.get(count, ())
    if tour.starts:
        return ()
    if count == tour.steps and tour.right(tour.start, path[0]) and tour.goes(path):
        return ("history-without-start",)
    if count > 2 and (path == path[-1]).all():
        return ("history-aliased-array",)
    overwritten = count == tour.steps + 1 and alike(path[0], path[-1]) and tour.right(tour.start, path[1])
    return ("caller-start-mutated",) if tour.changed and overwritten and tour.goes(path[1:]) else ()


def _counted(tour: Tour, count: int) -> Names:
    """Right steps, but not as many as were asked for."""
    lengths = (
        (tour.steps, ("one-iteration-too-few", "recorded-before-update")),
        (tour.steps + 2, ("one-iteration-too-many",)),
        (tour.example + 1, ("hard-coded-hyperparameters",)),
        (2, AT_ONCE),
    )
    return tuple(name for length, names in lengths if length == count != tour.steps + 1 for name in names)


def name_cut(tour: Tour) -> Names:
    """Arrays whose numbers were cut or rounded: each from the one before it, or only where they are recorded."""
    if not tour.whole or len(tour.path) < 3:
        return ()
    later = tour.path[1:]
    steps = np.stack([tour.move(tour.path[k], *tour.slope_at(k)) for k in range(len(later))])
    if (np.isnan(steps) | (later == np.trunc(steps + ALIKE)) | (later == np.trunc(steps - ALIKE))).all():
        return ("state-truncated-to-int",)
    decimals = next((n for n in range(MOST_DECIMALS + 1) if np.abs(later - later.round(n)).max() <= ALIKE / 2), None)
    if decimals is None:
        return ()
    half = 0.501 * 10.0**-decimals + ALIKE
    each = (np.isnan(steps) | (np.abs(later - steps) <= half)).all()
    at_last = (np.abs(later - np.stack(tour.walk[1:])) <= half).mean() >= MOST
    return tuple(
        name for name, told in (("state-rounded-each-step", each), ("reported-values-rounded", at_last)) if told
    )


def name_values(found: Array, walk: Sequence[Array], measures: Iterable[Callable[[Array], Array]]) -> Names:
    """The name of a list that holds what is measured along the right path, or all but the last of it."""
    for measure in measures:
        wanted = np.stack([np.asarray(measure(place)) for place in walk])
        for kept in (wanted, wanted[:-1]):
            if found.squeeze().shape == kept.shape and np.allclose(found.squeeze(), kept, rtol=NEARLY, atol=NEARLY):
                return ("returns-cost-history",)
    return ()


# ---------------------------------------------------------------- all figures together


def ended_early(tours: Sequence[Tour], measured: Sequence[Sequence[Sequence[float]]] = ()) -> Names:
    """The name of right steps that are too few by a test: at the first number below one threshold.

    It is a step's size, a slope's, or what the caller ``measured``: some numbers along the right path for each tour.
    """
    cut = [len(tour.path) <= tour.steps for tour in tours]
    if any(len(tour.path) > tour.steps + 1 or not tour.starts or not tour.goes(tour.path) for tour in tours):
        return ()
    missing = {tour.steps + 1 - len(tour.path) for tour in tours} - {0}
    if not missing or missing == {1} or (sum(cut) > 1 and len(missing) == 1):
        return ()
    for sizes in (*([measure(tour) for tour in tours] for measure in MEASURES), *measured):
        for kept in (-1, 0, 1):
            ends = [len(tour.path) - 1 - kept for tour in tours]
            if ended_by_threshold(list(zip(sizes, ends, cut, strict=True))):
                return ("stops-early-on-tolerance",)
    return ()


MEASURES: tuple[Callable[[Tour], Sequence[float]], ...] = (
    lambda tour: [float(np.linalg.norm(after - before)) for before, after in pairwise(tour.walk)],
    lambda tour: [float(np.abs(after - before).max()) for before, after in pairwise(tour.walk)],
    lambda tour: [float(np.linalg.norm(tour.slope(place).numbers)) for place in tour.walk],
    lambda tour: [float(np.abs(tour.slope(place).numbers).max()) for place in tour.walk],
)


def outlives(lists: Sequence[Sequence[Array]], tours: Sequence[Tour]) -> Names:
    """The names of a list that begins with all that it held after the call before; a tour is what is new in each."""
    begins = all(
        len(after) == len(before) + tour.steps + 1
        and all(x.shape == y.shape and (x == y).all() for x, y in zip(before, after, strict=False))
        for (before, after), tour in zip(pairwise(lists), tours[1:], strict=True)
    )
    right = all(tour.whole and tour.goes(tour.path) for tour in tours)
    return ("mutable-default-history", "global-state-continues") if len(lists) > 1 and begins and right else ()
