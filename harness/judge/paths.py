"""A student's path against the certified one: length, start, each step from the student's own previous iterate."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from harness.judge import reading, words
from harness.judge.evidence import Held, all_float32, over_narrow_data, ways
from harness.judge.model import Check, Difference, PathDetail
from harness.judge.naming.explain import is_cost_history, name_path
from harness.judge.naming.whole import name_whole
from harness.judge.stall import stall_note
from harness.oracle.precision import ARITHMETIC
from harness.oracle.program import Entry, Point, compare
from harness.oracle.reference import PathReference
from harness.spec.model import Figure, Task
from harness.wire import Returned, TapeEvent

SMALLEST = ARITHMETIC["float32"].eta
CUT_TO_THE_START = ("state-truncated-to-int", "integer-array-start")  # a path may stand still for these reasons too
OTHER_LENGTH = "another number of points than was asked for"


@dataclass(frozen=True)
class Walked:
    """A path compared step by step in one arithmetic."""

    entries: tuple[Entry, ...]
    held: Held

    @property
    def first_wrong(self) -> int | None:
        return next((i for i, entry in enumerate(self.entries) if not entry.right), None)


def judge_path(target: PathReference, task: Task, figure: Figure, returned: Returned) -> Check:
    """The check of one figure of a path task."""
    read = reading.points(returned.value, len(target.start))
    if isinstance(read, reading.Complaint):
        return _unreadable(target, figure, returned, read)
    observed = [tuple(map(float, row)) for row in read.numbers]
    finite = list(itertools.takewhile(lambda point: all(map(math.isfinite, point)), observed))
    walked = walk(target, task, finite, returned.tape)
    wrong = walked.first_wrong
    wanted = target.iterations + 1
    right = wrong is None and len(observed) == len(finite) == wanted
    broken = observed[len(finite)] if len(finite) < len(observed) else ()
    mistakes = () if right else name_path(target, task, finite, len(observed), returned.tape, read.dtype, broken)
    if "update-not-stored" in mistakes and name_whole(target, finite, read.dtype):
        mistakes += CUT_TO_THE_START
    first = wrong if wrong is not None else min(len(finite), wanted)
    return Check(
        public=figure.public,
        arguments=(),
        status="pass" if right else "fail",
        credit=1.0 if right else task.credit.follow_through * _right_steps(walked.entries, finite) / target.iterations,
        message="" if right else _message(target, figure, observed, len(finite), walked),
        mistakes=mistakes,
        difference=_difference(walked, finite, first) if not right and (figure.public or wrong is not None) else None,
        detail=_detail(target, task, observed, walked, None if right else first) if figure.public else None,
    )


def follows(target: PathReference, task: Task, returned: Returned) -> bool:
    """Whether a returned path is right: every step, and no point more or less."""
    read = reading.points(returned.value, len(target.start))
    if isinstance(read, reading.Complaint) or not np.isfinite(read.numbers).all():
        return False
    observed = [tuple(map(float, row)) for row in read.numbers]
    if len(observed) != target.iterations + 1:
        return False
    allowed = [(target, held) for held in ways(target, task, observed, returned.tape)]
    if _may_narrow_data(target, task):
        allowed.append((_over_narrow_data(target), allowed[0][1]))
    return any(all(entry.right for entry in _entries(one, observed, held, task.widen)) for one, held in allowed)


def walk(target: PathReference, task: Task, observed: Sequence[Point], tape: Sequence[TapeEvent] = ()) -> Walked:
    """The path in the first arithmetic that explains it; if none does, in the one that explains most of it."""
    strict, *others = ways(target, task, observed, tape)
    found = [_walked(target, observed, strict, task.widen)]
    wrong = found[0].first_wrong
    if wrong is None:
        return found[0]
    for held in others:
        # A rounded rate is worth the whole walk only if it explains the step that the exact one does not.
        here = itertools.islice(_entries(target, observed, held, task.widen), wrong, wrong + 1)
        if held.precision == "float32" or any(entry.right for entry in here):
            found.append(_walked(target, observed, held, task.widen))
    if _may_narrow_data(target, task):
        over_data = _walked(_over_narrow_data(target), observed, strict, task.widen)
        found += [over_data] if over_data.first_wrong is None else []
    right = next((walked for walked in found if walked.first_wrong is None), None)
    return right or max(reversed(found), key=lambda walked: walked.first_wrong or 0)


def _may_narrow_data(target: PathReference, task: Task) -> bool:
    """Whether a right program may have rounded its data to float32."""
    return task.implementation == "by_hand" and task.dtype != "float64" and target.value.count > 0


def _over_narrow_data(target: PathReference) -> PathReference:
    gradient = tuple(map(over_narrow_data, target.program.gradient))
    return replace(target, program=replace(target.program, gradient=gradient))


def _walked(target: PathReference, observed: Sequence[Point], held: Held, widen: float) -> Walked:
    return Walked(tuple(_entries(target, observed, held, widen)), held)


def _entries(target: PathReference, observed: Sequence[Point], held: Held, widen: float) -> Iterator[Entry]:
    program = replace(target.program, settings=held.settings)
    for e in compare(program, target.start, held.rate, target.iterations, observed, held.precision):
        yield e if widen == 1 else replace(e, tolerances=tuple(t * widen for t in e.tolerances))


def _right_steps(entries: Sequence[Entry], path: Sequence[Point]) -> int:
    """Right steps that moved: a path that stands still where the function is flat has shown nothing."""
    moved = [entry.right and path[i] != path[i - 1] for i, entry in enumerate(entries) if i]
    return sum(moved) if entries and entries[0].right else 0


def _difference(walked: Walked, path: Sequence[Point], first: int) -> Difference | None:
    if first >= len(walked.entries):
        return Difference(first, 0, math.nan, math.nan, 0.0)
    entry = walked.entries[first]
    worst = _worst(entry)
    return Difference(first, worst, path[first][worst], entry.expected[worst], entry.tolerances[worst])


def _worst(entry: Entry) -> int:
    """The coordinate that is farthest from right, in tolerances."""
    excess = [e / t if t else e for e, t in zip(entry.errors, entry.tolerances, strict=True)]
    return excess.index(max(excess))


def implied(target: PathReference, path: Sequence[Point], step: int) -> tuple[tuple[float, ...], float | None]:
    """The gradient that a step implies at the task's rate, and the rate at the right gradient (None if several)."""
    if not 1 <= step < len(path):
        return (), None
    before, after = path[step - 1], path[step]
    rate = float(target.rate)
    gradient = tuple((x - y) / rate for x, y in zip(before, after, strict=True))
    right = [float(part.values(np.array([before]))[0]) for part in target.program.gradient]
    rates = [(x - y) / g for x, y, g in zip(before, after, right, strict=True) if g]
    agree = bool(rates) and max(rates) - min(rates) <= 1e-6 * max(map(abs, rates))
    return gradient, rates[0] if agree else None


def _message(target: PathReference, figure: Figure, observed: Sequence[Point], finite: int, walked: Walked) -> str:
    wanted = target.iterations + 1
    wrong = walked.first_wrong
    names = target.variables
    if wrong is None and finite < len(observed):
        return f"{words.iterate(names, finite)} is {words.point(observed[finite])}, which is no finite number."
    if wrong is None:
        steps = "every step is right" if len(observed) > 1 else "it holds one point"
        count = words.plural(len(observed), "point")
        asked = "n_iterations + 1, the start first"
        if not figure.public:
            return f"With other arguments than the statement's, {steps}, but the path has {OTHER_LENGTH}: {asked}."
        return f"The path has {count} and {steps}, but {wanted} were asked for: {asked}."
    counted = "" if len(observed) == wanted else f" The path has {_length(figure, len(observed), wanted)}."
    if not figure.public:
        where = words.iterate(names, wrong)
        return f"With other arguments than the statement's, the path first differs at {where}.{counted}"
    entry, found = walked.entries[wrong], observed[wrong]
    if wrong == 0:
        return f"The path begins with {words.point(found)}; the start is {words.point(entry.expected)}.{counted}"
    before = observed[wrong - 1]
    text = (
        f"{words.iterate(names, wrong)} is {words.point(found)}; "
        f"from your own {words.iterate(names, wrong - 1)} = {words.point(before)} "
        f"the update leads to {words.point(entry.expected)}."
    )
    gradient, rate = implied(target, observed, wrong)
    if not target.program.rule.plain:
        return text + counted
    text += f" Your step would be right if the slope there were {words.point(gradient)}"
    return text + (f", or the rate {words.number(rate)}." if rate else ".") + counted


def _length(figure: Figure, found: int, wanted: int) -> str:
    """How many points there are; how many a hidden figure asks for is hidden."""
    return f"{words.plural(found, 'point')}; {wanted} were asked for" if figure.public else OTHER_LENGTH


def _detail(
    target: PathReference, task: Task, observed: Sequence[Point], walked: Walked, wrong: int | None
) -> PathDetail:
    certified = target.certified
    gradient, rate = implied(target, observed, wrong) if wrong is not None and target.program.rule.plain else ((), None)
    worst = [_worst(entry) for entry in walked.entries]
    tolerances = tuple(entry.tolerances[i] for entry, i in zip(walked.entries, worst, strict=True))
    return PathDetail(
        variables=target.variables,
        observed=tuple(observed),
        certified=certified.points,
        exact=certified.exact,
        values=_values(target, certified.points),
        observed_values=_values(target, observed),
        errors=tuple(entry.errors[i] for entry, i in zip(walked.entries, worst, strict=True)),
        derived=tuple(tolerance / task.widen for tolerance in tolerances),
        tolerances=tolerances,
        widen=task.widen,
        rate=float(target.rate),
        precision=walked.held.precision,
        first_wrong=wrong,
        implied_gradient=gradient,
        implied_rate=rate,
        certified_fully=certified.certified,
        note=stall_note(target, observed, walked.held.precision) if wrong is None else "",
        function=target.slopes.function.name,
    )


def _values(target: PathReference, path: Sequence[Point]) -> tuple[float, ...]:
    return tuple(map(float, target.value.values(np.array(path)))) if path else ()


def _unreadable(target: PathReference, figure: Figure, returned: Returned, complaint: reading.Complaint) -> Check:
    """Not a path; perhaps its last point, or the function's values along it."""
    last = reading.block(returned.value)
    mistakes = complaint.mistakes
    if isinstance(last, reading.Block) and last.numbers.size == len(target.start):
        final = np.array(target.certified.points[-1])
        rtol, atol = 1e-5, 0.0
        if all_float32(last.numbers.reshape(-1).tolist()):
            # Each step may round, and a path towards 0 stands still once its steps are too small for float32.
            rtol, atol = max(rtol, target.iterations * 2.0**-22), SMALLEST / (abs(float(target.rate)) or 1.0)
        if target.certified.certified and np.allclose(last.numbers.reshape(-1), final, rtol=rtol, atol=atol):
            mistakes = ("returns-only-last-value",)
    elif isinstance(last, reading.Block) and is_cost_history(target, last.numbers.reshape(-1).tolist()):
        mistakes = ("returns-cost-history",)
    return Check(figure.public, (), "fail", 0.0, complaint.message, mistakes)
