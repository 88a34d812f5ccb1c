"""Why a tape gave nothing or an exception rose, read from the events and the fault. The first rule that fits speaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from harness.wire import Fault, Operand, TapeEvent


class Case(NamedTuple):
    """One question to a tape that was answered with None, and what happened before it."""

    question: TapeEvent
    source: Operand
    target: Operand
    before: Sequence[TapeEvent]


def _fault_has(*words: str) -> Callable[[Fault], bool]:
    return lambda fault: all(word in f"{fault.type}: {fault.message}" for word in words)


FAULTS: tuple[tuple[str, Callable[[Fault], bool]], ...] = (
    ("tape-not-persistent", _fault_has("RuntimeError", "non-persistent GradientTape can only")),
    ("variable-inplace-operator", _fault_has("`variable -= value`")),
    ("variable-inplace-operator", _fault_has("unsupported operand type(s) for -=", "Variable")),
    ("assign-on-tensor", _fault_has("AttributeError", "Tensor' object has no attribute 'assign")),
    ("optimizer-minimize-gone", _fault_has("AttributeError", "no attribute 'minimize'")),
    ("caller-start-mutated", _fault_has("StartChanged")),
    ("wrong-signature", _fault_has("TypeError", "positional argument")),
)


def _inner_outside(case: Case) -> bool:
    """The target is another tape's gradient, asked when this tape's block was not open."""
    others = [e for e in case.before if e.what == "asked" and e.tape != case.question.tape and any(e.answered)]
    return case.target.made == "after" and bool(others) and case.question.tape not in others[-1].under


def _rebound(case: Case) -> bool:
    """A tensor where an earlier question had a variable."""
    earlier = any(e.what == "asked" and any(s.kind == "Variable" for s in e.sources) for e in case.before)
    return case.source.kind == "Tensor" and case.source.watched == "no" and earlier


def _integer(case: Case) -> bool:
    return any(operand.dtype.startswith(("int", "uint", "bool")) for operand in (case.source, case.target))


NONES: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("int-dtype-no-gradient", _integer),
    ("second-gradient-outside-outer-tape", _inner_outside),
    ("target-computed-outside-tape", lambda c: c.target.made in ("before", "after") and c.target.kind == "Tensor"),
    ("variable-rebound-to-tensor", _rebound),
    ("watch-after-computation", lambda c: c.source.watched == "late"),
    ("target-and-source-swapped", lambda c: c.target.kind == "Variable" and c.source.made == "inside"),
    ("constant-not-watched", lambda c: c.source.kind == "Tensor" and c.source.watched == "no"),
)


def name_fault(fault: Fault, events: Sequence[TapeEvent]) -> tuple[str, ...]:
    """The mistake behind an exception: its own signature, or the None that came before it."""
    for name, fits in FAULTS:
        if fits(fault):
            return (name,)
    return name_nones(events)


def name_nones(events: Sequence[TapeEvent]) -> tuple[str, ...]:
    """The mistakes behind the first question that a tape answered with None."""
    for index, event in enumerate(events):
        if event.what != "asked" or event.error or not event.targets or all(event.answered):
            continue
        for source, answered in zip(event.sources, event.answered, strict=False):
            if answered:
                continue
            case = Case(event, source, event.targets[0], events[:index])
            for name, fits in NONES:
                if fits(case):
                    return (name,)
    return ()
