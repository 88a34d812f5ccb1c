"""The figures a task is graded at: public ones, and hidden ones drawn from the run's seed so that mistakes separate."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

import numpy as np

from harness.oracle.authored import authored_figures
from harness.oracle.mistakes import mistaken_programs
from harness.oracle.program import simulate
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference, ValueReference, reference
from harness.spec.handed import figure_of
from harness.spec.model import Case, CheckKind, Column, Exercise, Figure, PathKind, Task, ValueKind

CANDIDATES = 8  # sets drawn for each hidden figure; the one whose mistakes separate best is taken
ROWS = (15, 40)  # data rows of a hidden figure
SEPARATE = 1e-3  # relative: two predictions closer than this look alike
_AVOIDED = frozenset(map(Fraction, (-2, -1, 0, 1, 2)))  # where x² = 2x, xⁿ = x, slopes vanish


@lru_cache(maxsize=256)
def figures(exercise: Exercise, task: Task, seed: int) -> tuple[Figure, ...]:
    """Public figures first, then the hidden ones: the same for every implementation of a function."""
    if isinstance(task.kind, CheckKind):
        return authored_figures(exercise, task, _random(exercise, task, seed))
    if task.hidden is None:
        return task.public
    return (*task.public, *_hidden(exercise, _first(exercise, task), seed))


def _first(exercise: Exercise, task: Task) -> Task:
    """The first implementation of what a task asks for: what is drawn for it serves all."""
    asked = (task.base, task.kind, task.arguments, task.hidden)
    return next(other for other in exercise.tasks if (other.base, other.kind, other.arguments, other.hidden) == asked)


@lru_cache(maxsize=256)
def _hidden(exercise: Exercise, task: Task, seed: int) -> tuple[Figure, ...]:
    assert task.hidden is not None
    hidden: list[Figure] = []
    for index in range(task.hidden.count):
        drawn = _drawn(exercise, task, seed, index, CANDIDATES)
        hidden.append(min(drawn, key=lambda figure: collisions(exercise, task, figure)))
    return tuple(hidden)


def candidates(exercise: Exercise, task: Task, count: int) -> tuple[Figure, ...]:
    """So many figures of a task's own ranges, in a fixed order; none of a task without ranges."""
    if task.hidden is None or isinstance(task.kind, CheckKind):
        return ()
    return tuple(_drawn(exercise, task, 0, 0, count))


def _drawn(exercise: Exercise, task: Task, seed: int, index: int, count: int) -> list[Figure]:
    """So many figures from the ranges of one hidden figure."""
    return [_draw(exercise, task, index, _random(exercise, task, seed, index, attempt)) for attempt in range(count)]


def _random(exercise: Exercise, task: Task, *numbers: int) -> random.Random:
    text = ":".join(map(str, (exercise.id, task.base, *numbers)))
    return random.Random(hashlib.sha256(text.encode()).digest())


def _draw(exercise: Exercise, task: Task, index: int, draw: random.Random) -> Figure:
    assert task.hidden is not None
    whole = {task.kind.iterations} if isinstance(task.kind, PathKind) else set()
    case = task.hidden.cases[index] if task.hidden.cases else Case("", "", task.hidden.ranges)
    numbers = tuple((name, _number(low, high, name in whole, draw)) for name, low, high in case.ranges)
    each = task.kind.each if isinstance(task.kind, ValueKind) else None
    if each is not None:
        ((name, low, high),) = task.hidden.ranges
        size = draw.randint(4, 7)
        return Figure(False, (), (Column(name, tuple(float(_number(low, high, False, draw)) for _ in range(size))),))
    available = [column for column in exercise.columns if column.name in task.arguments]
    if not available:
        return figure_of(task.kind, False, numbers, surface=case.surface, rule=case.rule)
    count = len(available[0].values)
    rows = sorted(draw.sample(range(count), min(count, draw.randint(*ROWS))))
    columns = [Column(c.name, tuple(c.values[i] for i in rows)) for c in available]
    return figure_of(task.kind, False, numbers, columns)


def _number(low: Fraction, high: Fraction, whole: bool, draw: random.Random) -> Fraction:
    """A short decimal of the range, away from the points where different mistakes meet."""
    if low == high:
        return low
    if whole:
        return Fraction(draw.randint(int(low), int(high)))
    step = Fraction(1, 100)
    while (high - low) / step < 400:
        step /= 10
    for _ in range(20):
        value = low + step * draw.randint(0, int((high - low) / step))
        # A value near nothing, or near where powers meet, hides what is wrong with it.
        if all(abs(value - point) > (high - low) / 20 for point in _AVOIDED):
            return value
    return value


def collisions(exercise: Exercise, task: Task, figure: Figure) -> int:
    """How many pairs of explanations (the right one included) cannot be told apart at a figure."""
    predictions = _predictions(exercise, task, figure)
    found = 0
    for length in {len(values) for _, values in predictions}:
        names, rows = zip(*((name, values) for name, values in predictions if len(values) == length), strict=True)
        found += _alike(np.array(names), np.array(rows, dtype=float))
    return found


def _predictions(exercise: Exercise, task: Task, figure: Figure) -> list[tuple[str, Sequence[float]]]:
    target = reference(exercise, task, figure)
    if isinstance(target, PathReference):
        inputs = (target.start, target.rate, target.iterations)
        # Not ``target.mistaken``, which leaves out what comes to the right path here: that is the worst collision.
        programs = [("", target.program), *mistaken_programs(target.program, target.slopes)]
        with np.errstate(all="ignore"):  # a mistaken walk may run out of all bounds
            return [(name, [x for point in simulate(program, *inputs) for x in point]) for name, program in programs]
    if isinstance(target, ValueReference):
        answers = [("", target.answers), *target.mistaken]
        return [(name, _values(quantities, target.points)) for name, quantities in answers]
    return []  # fits and None have no table of mistakes to keep apart


def _values(quantities: Sequence[Quantity], points: Sequence[Sequence[Fraction]]) -> list[float]:
    at = np.array([[float(x) for x in point] for point in points])
    return [float(value) for quantity in quantities for value in quantity.values(at)]


def _alike(names: np.ndarray, rows: np.ndarray) -> int:
    """How many pairs of rows (predictions of one length) under different names look alike."""
    found = 0
    with np.errstate(all="ignore"):  # a mistaken walk may run out of all bounds
        largest = np.fmax.reduce(np.abs(rows), axis=1, initial=0.0)
        for i, row in enumerate(rows):
            scale = np.maximum(largest[:i], largest[i])
            near = (rows[:i] == row) | (np.abs(rows[:i] - row) <= SEPARATE * scale[:, None])
            found += int(np.count_nonzero(near.all(axis=1) & (names[:i] != names[i])))
    return found
