"""Naming the mistake: which edits of the right program explain an observation within their own derived tolerance."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from harness.judge.evidence import all_float32, single_precision_path
from harness.judge.numbers import close
from harness.oracle.precision import Precision
from harness.oracle.program import RECORDINGS, Point, Program, compare, simulate
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference, ValueReference
from harness.spec.model import Task

ENOUGH_PROBES = 2  # a name needs as many numbers that it explains
ROUGH = 1e-4  # relative agreement that is worth an exact comparison
MOST_DECIMALS = 9  # of numbers that were rounded on purpose


def name_path(target: PathReference, task: Task, observed: Sequence[Point]) -> tuple[str, ...]:
    """Every single mistake that explains a finite path; else every pair of mistakes; none if none does."""
    if len(observed) < ENOUGH_PROBES:
        return ()
    precisions = _precisions(target, task, observed)
    single = {name for name, program in target.mistaken if _explains(program, target, observed, precisions)}
    single |= set(_rounded(target, observed)) if not single else set()
    if not single and _is_cost_history(target, observed):
        single = {"returns-cost-history"}
    if single:
        return tuple(sorted(single, key=_position(target)))
    for names, program in target.mistaken_pairs:
        if _roughly(program, target, observed) and _explains(program, target, observed, precisions):
            return names
    return ()


def _position(target: PathReference) -> Callable[[str], tuple[int, str]]:
    """A sort key: the order of the tables, which is that of how common the mistakes are."""
    order = {name: index for index, (name, _) in reversed(list(enumerate(target.mistaken)))}
    return lambda name: (order.get(name, len(order)), name)


def _roughly(program: Program, target: PathReference, observed: Sequence[Point]) -> bool:
    """A quick look in plain floats at the first steps, which rules out nearly every pair."""
    recorded = RECORDINGS[program.recorded](target.iterations)
    if len(recorded) != len(observed) or recorded[:3] != sorted(set(recorded[:3])):
        return len(recorded) == len(observed)
    steps = min(max(recorded[:3]), target.iterations)
    path = simulate(replace(program, recorded="all"), target.start, target.rate, steps)
    for k, point in zip(recorded[:3], observed, strict=False):
        if k < len(path) and any(abs(x - y) > ROUGH * (abs(x) + abs(y)) for x, y in zip(path[k], point, strict=True)):
            return False
    return True


def _precisions(target: PathReference, task: Task, observed: Sequence[Point]) -> tuple[Precision, ...]:
    if task.dtype == "float64":
        return ("float64",)
    narrow = task.implementation == "keras" or single_precision_path(observed, float(target.rate))
    return ("float64", "float32") if narrow else ("float64",)


def _explains(
    program: Program, target: PathReference, observed: Sequence[Point], precisions: Sequence[Precision]
) -> bool:
    recorded = RECORDINGS[program.recorded](target.iterations)
    if len(recorded) != len(observed):
        return False
    if program.recorded in ("last only", "last everywhere"):
        predicted = simulate(program, target.start, target.rate, target.iterations)
        return bool(np.allclose(observed, predicted, rtol=1e-5, atol=1e-12))
    return any(_follows(program, target, observed, precision) for precision in precisions)


def _follows(program: Program, target: PathReference, observed: Sequence[Point], precision: Precision) -> bool:
    """Whether every recorded point follows from the ones before it; most programs are ruled out by the first step."""
    inputs = (target.start, target.rate, target.iterations)
    count = 0
    for entry in compare(program, *inputs, observed, precision):
        if not entry.right:
            return False
        count += entry.iterate > 0
    return count >= ENOUGH_PROBES and count + 1 >= len(observed)


def _rounded(target: PathReference, observed: Sequence[Point]) -> Iterable[str]:
    """Numbers of few decimals that are right up to their rounding: at each step, or only in what is returned."""
    decimals = max(_decimals(x) for point in observed for x in point)
    if decimals > MOST_DECIMALS or len(observed) != target.iterations + 1:
        return
    half = 0.501 * 10.0**-decimals
    entries = list(compare(target.program, target.start, target.rate, target.iterations, observed, "float64"))
    if len(entries) == len(observed) and all(error <= half for entry in entries for error in entry.errors):
        yield "state-rounded-each-step"
    certified = target.certified
    if certified.certified and np.allclose(observed, certified.points, rtol=0, atol=half):
        yield "reported-values-rounded"


def _decimals(value: float) -> int:
    text = repr(value)
    if "e" in text or "." not in text:
        return 99 if "e" in text else 0
    return len(text.split(".")[1].rstrip("0"))


def _is_cost_history(target: PathReference, observed: Sequence[Point]) -> bool:
    certified = target.certified
    if len(target.start) != 1 or not certified.certified or len(observed) != len(certified.points):
        return False
    costs = target.value.values(np.array(certified.points))
    return bool(np.allclose([x for (x,) in observed], costs, rtol=1e-5, atol=0))


def name_values(target: ValueReference, task: Task, observed: Sequence[float]) -> tuple[str, ...]:
    """Every mistake whose predicted numbers a finite answer has, in the order asked for."""
    narrow = task.dtype != "float64" and (task.implementation != "by_hand" or all_float32(observed))
    precisions: tuple[Precision, ...] = ("float64", "float32") if narrow else ("float64",)
    return tuple(
        dict.fromkeys(
            name
            for name, answers in target.mistaken
            if any(_gives(answers, target.points, observed, precision) for precision in precisions)
        )
    )


def _gives(
    answers: Sequence[Quantity], points: Sequence[Sequence[Fraction]], observed: Sequence[float], precision: Precision
) -> bool:
    places = itertools.product(answers, points)
    return all(close(answer, point, x, precision) for (answer, point), x in zip(places, observed, strict=True))
