"""The events of a tape as sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from harness.report.text import line
from harness.wire import Detour, Operand, TapeEvent

_LISTED = 6  # operands named in one sentence

_WATCHED = {"late": ", watched too late", "no": ", not watched", "yes": ""}
_MADE = {"before": "", "inside": "", "after": ", made after the block", "unknown": ""}
_DETOURS = {
    "float": "a value is read as a plain number",
    "array": "a value is handed to NumPy",
    "numpy": "a value is turned into a NumPy array",
    "predict": "a model predicts, which gives NumPy arrays",
    "made": "a NumPy value is made a tensor",
    "assign": "a value is stored in a variable",
    "cast": "a value is made a whole number",
    "stop": "the gradient is told to stop",
}


def operand_words(operand: Operand, source: bool) -> str:
    """One operand, with what is odd about it as a source or as a target."""
    precision = f" ({line(operand.dtype)})" if operand.dtype and operand.dtype not in ("float32", "float64") else ""
    fixed = ", not trainable" if source and operand.kind == "Variable" and not operand.trainable else ""
    watched = _WATCHED[operand.watched] if source and operand.kind != "Variable" else ""
    made = _MADE[operand.made] if not source else ""
    answer = f", the answer of tape {operand.answer}" if operand.answer else ""
    return f"{line(operand.kind)}{precision}{fixed}{watched}{made}{answer}"


def detour_words(detour: Detour) -> str:
    """How a value left the sight of the tape, and in which code."""
    return f"{_DETOURS[detour.how]}{f': {line(detour.code)}' if detour.code else ''}"


def _operands(operands: Sequence[Operand], source: bool, listed: bool) -> str:
    named = [operand_words(operand, source) for operand in operands[:_LISTED]]
    if len(operands) > _LISTED:
        named.append(f"{len(operands) - _LISTED} more")
    joined = ", ".join(named) or "nothing"
    return f"[{joined}]" if listed or len(operands) > 1 else joined


def _tapes(numbers: Sequence[int]) -> str:
    return f"{'tape' if len(numbers) == 1 else 'tapes'} {', '.join(str(number) for number in numbers)}"


def _created(event: TapeEvent) -> str:
    return f"Tape {event.tape} is created, {'persistent' if event.persistent else 'not persistent'}."


def _entered(event: TapeEvent) -> str:
    return f"Tape {event.tape} starts to record{f', within the block of {_tapes(event.under)}' if event.under else ''}."


def _left(event: TapeEvent) -> str:
    return f"Tape {event.tape} stops recording."


def _watched(event: TapeEvent) -> str:
    return f"Tape {event.tape} is told to watch {_operands(event.sources or event.targets, False, event.listed)}."


def _asked(event: TapeEvent) -> str:
    answers = ", ".join("a value" if answer else "None" for answer in event.answered) or "no answer"
    came = f"raised {line(event.error)}" if event.error else answers
    where = "inside its own block" if event.inside else "outside its block"
    where += f", within that of {_tapes(event.under)}" if event.under else ""
    left = ""
    if detours := detours_of(event):
        left = f"; in its block {', '.join(dict.fromkeys(detour_words(one) for one in detours[:_LISTED]))}"
    return (
        f"Tape {event.tape}, asked {where}: {line(event.method)} of {_operands(event.targets, False, False)} "
        f"with respect to {_operands(event.sources, True, event.listed)} → {came}{left}"
    )


def detours_of(event: TapeEvent) -> tuple[Detour, ...]:
    """Where values left the tape's sight, of a question that was answered with None and has nothing odder about it."""
    plain = all(target.made == "inside" for target in event.targets)
    lost = [source for source, answer in zip(event.sources, event.answered, strict=False) if not answer]
    return event.detours if plain and lost and all(source.watched == "yes" for source in lost) else ()


def _optimizer(event: TapeEvent) -> str:
    onto = f" on {_operands(event.sources, False, event.listed)}" if event.sources else ""
    return (
        f"Optimizer {line(event.method)} takes a step{onto}{f' → raised {line(event.error)}' if event.error else '.'}"
    )


SENTENCES: dict[str, Callable[[TapeEvent], str]] = {
    "created": _created,
    "entered": _entered,
    "left": _left,
    "watched": _watched,
    "asked": _asked,
    "optimizer": _optimizer,
}
