"""Naming the mistake: which edits of the right program explain an observation within their own derived tolerance."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np

from harness.judge.evidence import Held, single_precision, ways
from harness.judge.naming.pairs import MOST, joined
from harness.judge.naming.rounded import decimals_of
from harness.judge.naming.slips import slipped
from harness.judge.naming.whole import name_whole
from harness.judge.numbers import close
from harness.oracle.explanations import ROUGH, Explanations
from harness.oracle.precision import ARITHMETIC, Precision, nearest_float32
from harness.oracle.program import Point, Program, compare, simulate
from harness.oracle.quantity import Quantity
from harness.oracle.reference import PathReference, ValueReference
from harness.oracle.wrong_rules import SECOND_ORDER, WRONG_RULES
from harness.spec.model import Task
from harness.spec.rules import KERAS_RATES
from harness.wire import Fault, TapeEvent

ENOUGH_PROBES = 2  # a name needs as many steps that it explains
DRIFT = 16  # float32 roundings of a step, as the steps after it may enlarge them
MOST_DECIMALS = 9  # of numbers that were rounded on purpose
HUGE = 1e75  # whose fourth power is near the end of the floats
_FACTORS = ("power-coefficient-dropped", "learning-rate-halved-or-doubled", "mse-factor-two-missing")
WIDER: Mapping[str, tuple[str, ...]] = {  # by the name of a special case
    "exp-inner-derivative-missing": ("chain-inner-derivative-missing",),
    "log-inner-derivative-missing": ("chain-inner-derivative-missing",),
    "newton-sign-plus": ("update-sign-ascent", "residual-sign-flipped"),
    "newton-damped-by-learning-rate": _FACTORS,
}
BY_HAND = frozenset({"power-coefficient-dropped", *WRONG_RULES, *SECOND_ORDER})  # rules that a tape does not get wrong


def name_path(
    target: PathReference, task: Task, observed: Sequence[Point], length: int,
    tape: Sequence[TapeEvent] = (), dtype: str = "", broken: Point = (),
) -> tuple[str, ...]:  # fmt: skip
    """Every single mistake that explains a path, the commonest first; else the pairs that do; none if none does.

    ``observed`` is what is finite of a path of ``length`` points: one that diverges is named by its beginning.
    ``tape`` is what tapes recorded meanwhile, ``dtype`` what the path came back as, ``broken`` the point after
    ``observed`` that is not all numbers.
    """
    if not observed or (length == 1 and observed[0] == tuple(map(float, target.start))):
        return ()  # the start alone says nothing of any step
    if dtype == "int" and (cut := name_whole(target, observed, dtype)):
        return cut
    held = ways(target, task, observed, tape)
    verdicts: dict[Program, bool] = {}  # look-alikes are often the very same program

    def explained(known: Explanations) -> Iterator[tuple[str, ...]]:
        for names, program in known.likely(observed, length):
            if program not in verdicts:
                verdicts[program] = any(explains(program, target, observed, one) for one in held)
            if verdicts[program]:
                yield names

    single = dict.fromkeys(name for names in explained(target.mistaken) for name in names)
    unset = _rate_unset(target) if task.implementation == "keras" else ()
    if any(explains(program, target, observed, one) for program in unset for one in held):
        single["learning-rate-missing"] = None
    if not single and len(observed) < length:
        single = dict.fromkeys(name_breakdown(target, observed, broken))
    if not single and len(observed) == length:
        single = dict.fromkeys((*_rounded(target, observed), *name_whole(target, observed, dtype)))
        if not single and len(target.start) == 1 and is_cost_history(target, [x for (x,) in observed]):
            return ("returns-cost-history",)
    if not single and task.implementation == "by_hand" and length == target.iterations + 1:
        wrong = slipped(target, observed)
        single = dict.fromkeys(name for name, program in wrong if explains(program, target, observed, held[0]))
    if single:
        return _of_the_loop(task, narrowest(single))
    return tuple(itertools.islice(dict.fromkeys(map(joined, explained(target.mistaken_pairs))), MOST))


def _rate_unset(target: PathReference) -> tuple[Program, ...]:
    """The program whose optimizer keeps the rate that it is made with, as it is or in float32, if that is not asked."""
    rate = KERAS_RATES.get(target.program.rule.name)
    if rate is None or rate == target.rate:
        return ()
    rates = (rate, Fraction(nearest_float32(float(rate)) or 0))
    return tuple(replace(target.program, rate_used=False, rate_factor=one) for one in rates)


def _of_the_loop(task: Task, names: tuple[str, ...]) -> tuple[str, ...]:
    """Where a tape differentiates, names of derivatives worked by hand give way to others of the same program."""
    others = tuple(name for name in names if name not in BY_HAND)
    return others or names if task.implementation != "by_hand" else names


def name_breakdown(target: PathReference, observed: Sequence[Point], broken: Point) -> tuple[str, ...]:
    """The mistakes that lead along the observed points to one with no numbers in just the coordinates of ``broken``."""
    step, inputs = len(observed), (target.start, target.rate, target.iterations)
    whole = np.isfinite(broken)

    def breaks(program: Program) -> bool:
        path = simulate(program, *inputs)
        if step >= len(path) or whole.all() or not np.array_equal(np.isfinite(path[step]), whole):
            return False
        pairs = ((path[:step], observed), (np.array(path[step])[whole], np.array(broken)[whole]))
        return all(np.allclose(predicted, found, rtol=1e-5, atol=1e-12) for predicted, found in pairs)

    return _only_mistaken(target, breaks)


def name_exception(target: PathReference, fault: Fault) -> tuple[str, ...]:
    """The mistakes that lead to a division by zero in the first step, or out of the floats or a domain in any."""
    if fault.type == "OverflowError":
        return _only_mistaken(target, lambda program: _runs_away(program, target))
    domain = fault.type == "ValueError" and "math domain error" in fault.message
    if not domain and fault.type != "ZeroDivisionError":
        return ()
    steps = target.iterations if domain else 1

    def breaks(program: Program) -> bool:
        faults: list[str] = []
        simulate(program, target.start, target.rate, steps, faults)
        return faults[:1] == [fault.type]

    return _only_mistaken(target, breaks)


def _runs_away(program: Program, target: PathReference) -> bool:
    """Whether a program leaves the range in which powers of its iterates are floats."""
    with np.errstate(all="ignore"):
        path = np.array(simulate(program, target.start, target.rate, target.iterations))
    return not bool(np.all(np.abs(path) < HUGE))


def _only_mistaken(target: PathReference, breaks: Callable[[Program], bool]) -> tuple[str, ...]:
    if breaks(target.program):
        return ()
    single = (one for one in target.mistaken.programs if one[1].recorded == target.program.recorded)
    return tuple(dict.fromkeys(name for (name,), program in single if breaks(program)))


def explains(program: Program, target: PathReference, observed: Sequence[Point], held: Held) -> bool:
    """Whether every recorded point follows from the ones before it; most programs are ruled out by the first step."""
    if program.recorded in ("last only", "last everywhere"):
        if any(point != observed[0] for point in observed):
            return False
        predicted = simulate(program, target.start, target.rate, target.iterations)
        return len(observed) == len(predicted) and bool(np.allclose(observed, predicted, rtol=1e-5, atol=1e-12))
    points = steps = 0
    inputs = (target.start, held.rate, target.iterations)
    for entry in compare(replace(program, settings=held.settings), *inputs, observed, held.precision):
        if not entry.right or not all(map(math.isfinite, entry.tolerances)):
            return False
        points += 1
        steps += entry.iterate > 0
    return steps >= ENOUGH_PROBES and points == len(observed)


def _rounded(target: PathReference, observed: Sequence[Point]) -> Iterable[str]:
    """Numbers of few decimals that are right up to their rounding: at each step, or only in what is returned."""
    if len(observed) != target.iterations + 1:
        return
    # The start is as it was handed over, with decimals of its own.
    decimals = max((decimals_of(x) for point in observed[1:] for x in point), default=MOST_DECIMALS + 1)
    if decimals > MOST_DECIMALS:
        return
    half = 0.501 * 10.0**-decimals
    entries = list(compare(target.program, target.start, target.rate, target.iterations, observed, "float64"))
    moves = [np.subtract(entry.expected, before) for entry, before in zip(entries[1:], observed, strict=False)]
    if sum(bool((np.abs(move) > half).any()) for move in moves) < ENOUGH_PROBES:
        return  # of steps that rounding swallows nothing can be told
    if len(entries) == len(observed) and all(error <= half for entry in entries for error in entry.errors):
        yield "state-rounded-each-step"
    certified = target.certified
    if certified.certified and np.allclose(observed, certified.points, rtol=0, atol=half):
        yield "reported-values-rounded"


def is_cost_history(target: PathReference, numbers: Sequence[float]) -> bool:
    """Whether numbers are the function's values along the certified path, all or all but the first or last."""
    certified = target.certified
    if not certified.certified or len(numbers) < ENOUGH_PROBES:
        return False
    points = np.array(certified.points)
    values = target.value.values(points)
    # A float32 path drifts off by a rounding in each step, which counts where the function is steep.
    drift = np.cumsum(np.abs(points), axis=0) * DRIFT * ARITHMETIC["float32"].u
    slopes = np.abs([part.values(points) for part in target.program.gradient]).T
    near = 1e-5 * np.abs(values) + (drift * slopes).sum(axis=1)
    parts = [slice(None), slice(1, None), slice(None, -1)]
    return any(
        len(numbers) == len(values[part]) and bool((np.abs(numbers - values[part]) <= near[part]).all())
        for part in parts
    )


def name_values(target: ValueReference, task: Task, observed: Sequence[float]) -> tuple[str, ...]:
    """Every mistake whose predicted numbers a finite answer has, in the order asked for."""
    held = precisions(target, task, observed)
    names = dict.fromkeys(name for name, answers in target.mistaken if gives(answers, target, observed, held))
    return narrowest(names)


def narrowest(names: Iterable[str]) -> tuple[str, ...]:
    """Names without those of which another name is a case."""
    found = tuple(names)
    wider = {wide for name in found for wide in WIDER.get(name, ())}
    return tuple(name for name in found if name not in wider)


def precisions(target: ValueReference, task: Task, observed: Sequence[float]) -> tuple[Precision, ...]:
    """The precisions that an answer may have been worked out in."""
    narrow = task.dtype != "float64" and (
        task.implementation != "by_hand" or single_precision(observed, target.answers[0].count)
    )
    return ("float64", "float32") if narrow else ("float64",)


def gives(
    answers: Sequence[Quantity], target: ValueReference, observed: Sequence[float], held: Sequence[Precision]
) -> bool:
    """Whether quantities at the points asked for are the observed numbers, all in one precision."""
    if not _roughly(answers, target, observed):
        return False
    places = list(itertools.product(answers, target.points))
    return any(
        all(close(answer, point, x, precision) for (answer, point), x in zip(places, observed, strict=True))
        for precision in held
    )


def _roughly(answers: Sequence[Quantity], target: ValueReference, observed: Sequence[float]) -> bool:
    """A look in floats, which rules out nearly every mistake before its rounding bound is worked out."""
    with np.errstate(all="ignore"):
        predicted = np.concatenate([answer.values(target.places) for answer in answers])
        size = np.max(np.abs(predicted), initial=0.0)
        return not np.any(np.abs(predicted - observed) > ROUGH * size + target.rounding)
