"""Why a tape answered None: what it was asked, what happened before, and what led away from it. First rule that fits.

Everything read here is the guest's claim; it explains a None and decides nothing else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from harness.wire import Operand, TapeEvent

READS = frozenset({"float", "array", "numpy"})
STEPS = frozenset({"Round", "Rint", "Floor", "Ceil", "FloorDiv", "TruncateDiv", "Cast", "ArgMax", "ArgMin"})


class Case(NamedTuple):
    """One question to a tape that was answered with None, and what happened before it."""

    question: TapeEvent
    source: Operand
    target: Operand
    before: Sequence[TapeEvent]

    @property
    def detours(self) -> frozenset[str]:
        """Ways in which values left the tape's sight before the question."""
        return frozenset(detour.how for detour in self.question.detours)

    @property
    def heard(self) -> bool:
        """Whether the tape knew the source and saw the target being made: the thread was cut in between."""
        return self.source.watched == "yes" and self.target.made == "inside" and self.target.kind == "Tensor"


def is_integer(operand: Operand) -> bool:
    """Whether it holds whole numbers or truth values."""
    return operand.dtype.startswith(("int", "uint", "bool"))


def _integer(case: Case) -> bool:
    return is_integer(case.source) or (is_integer(case.target) and not _flat(case))


def _own_answer(case: Case) -> bool:
    """The target is this tape's own answer, asked for when its block was closed."""
    return case.target.answer == case.question.tape and case.target.made == "after"


def _inner_outside(case: Case) -> bool:
    """The target is another tape's gradient, asked when this tape's block was not open."""
    others = [e for e in case.before if e.what == "asked" and e.tape != case.question.tape and any(e.answered)]
    return case.target.made == "after" and bool(others) and case.question.tape not in others[-1].under


def _swapped(case: Case) -> bool:
    """The target is what the tape watches, the source what was computed from it."""
    watched = case.target.kind == "Variable" or (case.target.watched == "yes" and case.target.made == "before")
    return watched and case.source.made == "inside"


def _rebound(case: Case) -> bool:
    """A tensor where an earlier question had a variable."""
    earlier = any(e.what == "asked" and any(s.kind == "Variable" for s in e.sources) for e in case.before)
    return _unwatched(case) and earlier


def _unwatched(case: Case) -> bool:
    known = case.source.made in ("before", "inside", "unknown")  # one made after the block was never the point asked at
    return case.source.kind == "Tensor" and case.source.watched == "no" and known


def _watched_by_another(case: Case) -> bool:
    """Nested tapes, and only the other one was told to watch."""
    tape = case.question.tape
    nested = {other for e in case.before if e.what == "entered" and e.tape == tape for other in e.under}
    nested |= {e.tape for e in case.before if e.what == "entered" and tape in e.under}
    told = {e.tape for e in case.before if e.what == "watched"}
    return _unwatched(case) and bool(nested & told)


def _flat(case: Case) -> bool:
    """The way goes through an operation that is flat or takes whole numbers only."""
    return bool({"cast", "stop"} & case.detours) or bool(STEPS.intersection(case.question.stopped))


def _linear(case: Case) -> bool:
    """The target is another tape's answer, in good order, and does not depend on the source."""
    other = case.target.answer not in (0, case.question.tape)
    detours = case.detours - {"made"}
    return case.heard and other and not case.question.through and not detours


def _stored(case: Case) -> bool:
    into_target = case.source.watched == "yes" and case.target.kind == "Variable"
    return (case.heard or into_target) and "assign" in case.detours


def _predicted(case: Case) -> bool:
    return "predict" in case.detours and case.target.kind == "Tensor"


def _through_numbers(case: Case) -> bool:
    return case.target.kind == "Tensor" and case.target.made == "inside" and bool(case.detours & READS)


def _by_numpy(case: Case) -> bool:
    """Nothing was traced back from a target that was made of a variable's value, or of a NumPy number in the block."""
    made = any(re.search(r"\b(np|numpy)\.", d.code) for d in case.question.detours if d.how == "made")
    known = case.source.kind == "Variable" or made
    silent = not case.question.through and not any(case.question.answered) and not case.target.answer
    return case.heard and known and silent and not case.question.graph


def _unused(case: Case) -> bool:
    """One of several variables, and the others have a slope."""
    several = len(case.question.sources) > 1 and any(case.question.answered)
    return case.source.kind == "Variable" and case.source.trainable and several


def _unread(case: Case) -> bool:
    """One of several variables whose value the block did not even read."""
    return _unused(case) and case.source.watched == "no" and "stop" not in case.detours


def made_floats(question: TapeEvent) -> set[str]:
    """The functions that made plain numbers of values before a question."""
    codes = [detour.code for detour in question.detours if detour.how == "float"]
    return {code.partition("(")[0].rpartition(".")[2] for code in codes if "(" in code}


def _numbers(case: Case) -> tuple[str, ...]:
    """Through plain numbers and back; a NumPy function on a tensor is seen as such."""
    if "array" in case.detours:
        return ("numpy-roundtrip-to-tensor", "numpy-inside-tape")
    if made_floats(case.question) & set(vars(math)):
        return ("math-module-inside-tape", "numpy-roundtrip-to-tensor")
    others = ("unused-variable-in-source-list",) if _unused(case) else ()
    return ("numpy-roundtrip-to-tensor", *others)


Rule = tuple[Callable[[Case], bool], Callable[[Case], tuple[str, ...]]]


def _named(*names: str) -> Callable[[Case], tuple[str, ...]]:
    return lambda _: names


NONES: tuple[Rule, ...] = (
    (_integer, _named("int-dtype-no-gradient")),
    (_own_answer, _named("second-gradient-same-tape")),
    (_inner_outside, _named("second-gradient-outside-outer-tape")),
    (_swapped, _named("target-and-source-swapped")),
    (_predicted, _named("model-predict-in-tape")),
    (
        lambda c: c.target.made in ("before", "after") and c.target.kind == "Tensor",
        _named("target-computed-outside-tape"),
    ),
    (_watched_by_another, _named("nested-constant-watched-once")),
    (_rebound, _named("variable-rebound-to-tensor")),
    (lambda c: c.source.watched == "late", _named("watch-after-computation")),
    (_unwatched, _named("constant-not-watched")),
    (_unread, _named("unused-variable-in-source-list")),
    (_flat, _named("nondifferentiable-op-in-path")),
    (_linear, _named("second-derivative-of-linear-none")),
    (_stored, _named("state-blocks-gradient")),
    (_through_numbers, _numbers),
    (_by_numpy, _named("numpy-roundtrip-to-tensor", "numpy-inside-tape")),
    (_unused, _named("unused-variable-in-source-list")),
)


def name_nones(events: Sequence[TapeEvent], *, filled: bool = False) -> tuple[str, ...]:
    """The mistakes behind the first question that a tape answered with None; ``filled``: or with zeros in its place."""
    for index, event in enumerate(events):
        if event.what != "asked" or event.error or not event.targets:
            continue
        zeros = filled and event.filled
        if all(event.answered) and not zeros:
            continue
        for source, answered in zip(event.sources, event.answered, strict=False):
            heard = source.watched == "yes" and event.targets[0].made == "inside"
            if answered and (heard or not zeros):
                continue
            case = Case(event, source, event.targets[0], events[:index])
            for fits, names in NONES:
                if fits(case):
                    return names(case)
    return ()
