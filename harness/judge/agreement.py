"""Agreement of four: the symbolic derivative, the one by hand, the tape's, and finite differences.

The odd one out tells whether the calculus, the code around the tape, or both are at fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from harness.judge import words
from harness.judge.model import Agreement, Judgement, NumberRow, NumbersDetail
from harness.oracle.quantity import columns_of, quantity
from harness.oracle.reference import exact_value
from harness.spec.model import PREFIX, Derivative, Exercise, Figure, Task, ValueKind

STEP = Fraction(1, 10**6)  # of the central difference, taken in exact arithmetic: only its own error h²f‴/6 remains


def agreements(exercise: Exercise, judgements: Sequence[Judgement]) -> tuple[Agreement, ...]:
    """One for each derivative that is asked for both by hand and with a tape, at each public point."""
    judged = {judgement.task: judgement for judgement in judgements}
    return tuple(found for hand, tape in _pairs(exercise) for found in _compare(exercise, hand, tape, judged))


def _pairs(exercise: Exercise) -> Iterator[tuple[Task, Task]]:
    names = {task.name: task for task in exercise.tasks}
    for task in exercise.tasks:
        tape = names.get(PREFIX["tape"] + task.name)
        if task.implementation == "by_hand" and tape is not None and isinstance(task.kind, ValueKind):
            yield task, tape


def _compare(exercise: Exercise, hand: Task, tape: Task, judged: dict[str, Judgement]) -> Iterator[Agreement]:
    kind = hand.kind
    if not isinstance(kind, ValueKind) or kind.each is not None or not all(d.wrt for d in kind.answer):
        return
    by_hand, by_tape = (_public_rows(judged.get(task.name)) for task in (hand, tape))
    for index, figure in enumerate(hand.public):
        for place, derivative in enumerate(kind.answer):
            mine, tapes = (_at(rows, index, place) for rows in (by_hand, by_tape))
            if mine is None and tapes is None:
                continue
            exact, differences = _kit(exercise, derivative, figure)
            yield Agreement(
                what=derivative.text,
                at=", ".join(f"{name} = {words.number(float(value))}" for name, value in figure.numbers),
                symbolic=words.number(exact),
                by_hand=mine.observed if mine else "",
                tape=tapes.observed if tapes else "",
                differences=words.number(differences),
                verdict=_verdict(mine, tapes),
            )


def _public_rows(judgement: Judgement | None) -> list[tuple[NumberRow, ...]]:
    checks = judgement.checks if judgement else ()
    return [c.detail.rows if isinstance(c.detail, NumbersDetail) else () for c in checks if c.public]


def _at(rows: list[tuple[NumberRow, ...]], figure: int, place: int) -> NumberRow | None:
    return rows[figure][place] if figure < len(rows) and place < len(rows[figure]) else None


def _kit(exercise: Exercise, derivative: Derivative, figure: Figure) -> tuple[float, float]:
    """The derivative, and the central difference of the derivative of one order less."""
    function = exercise.function(derivative.function)
    columns = columns_of(figure)
    point = tuple(figure.number(name) for name in function.variables)
    before = quantity(function, Derivative(function.name, derivative.wrt[:-1]), columns)
    place = function.variables.index(derivative.wrt[-1])
    ahead, behind = (tuple(x + s * STEP * (i == place) for i, x in enumerate(point)) for s in (1, -1))
    difference = (exact_value(before, ahead) - exact_value(before, behind)) / (2 * STEP)
    return float(exact_value(quantity(function, derivative, columns), point)), float(difference)


def _verdict(mine: NumberRow | None, tapes: NumberRow | None) -> str:
    if mine is None or tapes is None:
        return "One of the four is missing."
    if mine.right and tapes.right:
        return "All four agree."
    if tapes.right:
        return "The one by hand is the odd one out: look at the calculus."
    if mine.right:
        return "The tape is the odd one out: look at the code around it."
    if mine.observed == tapes.observed:
        return "By hand and tape agree with each other, not with the function: is it the right function?"
    return "By hand and tape are both off, each in its own way."
