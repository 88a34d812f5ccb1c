"""The same fault is charged once: which task pays for it, and the proof that elsewhere nothing else is wrong.

A proof holds the mistaken program against every figure of every task concerned, hidden ones too, within the derived
tolerance. Names alone prove nothing: two mistakes made together have two names, and so has one with a look-alike.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import islice
from typing import Literal, TypeGuard

import numpy as np

from harness.judge import reading
from harness.judge.evidence import ways
from harness.judge.model import Judgement
from harness.judge.naming.explain import explains, gives, precisions
from harness.judge.structure import missing_structure, refusal
from harness.judge.tables import judge_table
from harness.judge.values import read_values
from harness.oracle.mistakes import LOOP_MISTAKES, mistaken_slopes
from harness.oracle.numbers import FAULTS
from harness.oracle.program import RECORDINGS
from harness.oracle.quantity import Quantity, columns_of, gradient
from harness.oracle.reference import PathReference, ValueReference, reference, table_of
from harness.oracle.slips import slipped_gradients
from harness.oracle.slopes import Slopes
from harness.oracle.wrong_loops import LoopEdit
from harness.spec.model import Derivative, Exercise, Figure, Function, PathKind, TableKind, Task, ValueKind
from harness.wire import Outcome, Returned

Seen = Mapping[str, Sequence[tuple[Figure, Outcome]]]  # by task, what came back at each of its figures
Reach = Literal["exercise", "versions"]  # all paths of an exercise; one function by hand, with a tape and with Keras

# Only faults with which every step is still taken and none is easier to take: a shortcut is charged in each task.
SHARED: Mapping[str, Reach] = {
    "one-iteration-too-few": "exercise",
    "recorded-before-update": "exercise",
    "one-iteration-too-many": "exercise",
    "history-without-start": "exercise",
    "start-recorded-twice": "exercise",
    "update-sign-ascent": "versions",
    "learning-rate-missing": "versions",
    "sequential-instead-of-simultaneous": "versions",
    "temporary-alias-sequential": "versions",
}
MOST_SLIPS = 1000  # gradients with slips on paper that a path is held against
MOVING = 3  # different points that a path must have: one that stands still is the path of too many programs

Data = tuple[tuple[str, tuple[float, ...]], ...]  # columns by name
Wrong = Mapping[Derivative, Quantity]  # for each first derivative, in the order of the variables
Edit = tuple[str, Wrong]  # a mistake's name, and what it makes of them
_EDITS: Mapping[str, LoopEdit] = {row.id: row.edit for row in LOOP_MISTAKES if row.id in SHARED}


def kept(task: Task, judgement: Judgement, seen: Seen) -> float:
    """The score of a task whose only fault another one pays for: its share of the points, or what it had anyway."""
    share = task.credit.repeated_fault
    if missing_structure(task, _returned(task, seen)):
        share *= task.credit.other_structure
    return max(judgement.score, round(task.points * share, 2))


def _returned(task: Task, seen: Seen) -> list[Returned]:
    return [outcome for _, outcome in seen[task.name] if isinstance(outcome, Returned)]


# ---------------------------------------------------------------- a wrong derivative, and what is built on it


def derivatives(exercise: Exercise, task: Task) -> tuple[Task, ...]:
    """The tasks that ask, by the same means, for derivatives of the function that a task descends on."""
    kind = task.kind
    if not isinstance(kind, PathKind | TableKind) or (isinstance(kind, PathKind) and kind.surfaces):
        return ()  # the slopes of surfaces are handed over
    return tuple(
        other
        for other in exercise.tasks
        if other.implementation == task.implementation
        and isinstance(other.kind, ValueKind)
        and all(d.wrt and d.function == kind.function for d in other.kind.answer)
    )


def wrong_derivatives(
    exercise: Exercise, task: Task, answered: Collection[Task], seen: Seen, names: Collection[str]
) -> tuple[str, ...]:
    """Which of the mistakes explain, each by itself and in the same way, a task and all the derivatives answered."""
    if not isinstance(task.kind, PathKind | TableKind) or not all(seen.get(one.name) for one in (task, *answered)):
        return ()
    if refusal(task, _returned(task, seen)):
        return ()  # of what was refused, the values do not count
    function = exercise.function(task.kind.function)
    figures = [figure for one in (task, *answered) for figure, _ in seen[one.name]]
    made = {data: _mistaken(function, data, frozenset(names)) for data in {_data(function, f) for f in figures}}
    first, *others = ([name for name, _ in edits] for edits in made.values())
    if any(other != first for other in others):
        return ()  # edits are told apart by their place: which variant a mistake is must not depend on the data
    found = (
        name
        for place, name in enumerate(first)
        if _explained(exercise, task, answered, seen, partial(_variant, function, made, place))
    )
    return tuple(dict.fromkeys(found))


def _data(function: Function, figure: Figure) -> Data:
    columns = columns_of(figure)
    return tuple((name, columns[name]) for name in function.columns)


@lru_cache(maxsize=256)
def _mistaken(function: Function, data: Data, names: frozenset[str]) -> tuple[Edit, ...]:
    """Every variant of these mistakes about the first derivatives, over this data. Made once for a class."""
    wanted = tuple(Derivative(function.name, (v,)) for v in function.variables)
    slopes = Slopes(function, data, wanted, gradient(function, dict(data)))
    edits = ((name, wrong) for name, wrong in mistaken_slopes(slopes) if name in names)
    found = (*edits, *islice(slipped_gradients(slopes, sorted(names)), MOST_SLIPS))
    return tuple((name, dict(zip(wanted, wrong, strict=True))) for name, wrong in found)


def _variant(function: Function, made: Mapping[Data, Sequence[Edit]], place: int, figure: Figure) -> Wrong:
    return made[_data(function, figure)][place][1]


def _explained(
    exercise: Exercise, task: Task, answered: Collection[Task], seen: Seen, wrong: Callable[[Figure], Wrong]
) -> bool:
    """Whether wrong derivatives give, at every figure, what was answered about them and what is built on them."""
    return all(
        isinstance(outcome, Returned) and shows(exercise, one, figure, outcome, wrong(figure))
        for shows, ones in ((_is_this, answered), (_goes_by, (task,)))
        for one in ones
        for figure, outcome in seen[one.name]
    )


def _is_this(exercise: Exercise, task: Task, figure: Figure, returned: Returned, wrong: Wrong) -> bool:
    """Whether the numbers of a task about derivatives are the wrong ones."""
    target = reference(exercise, task, figure)
    if not isinstance(task.kind, ValueKind) or not isinstance(target, ValueReference):
        return False
    read = read_values(target, returned)
    if any(d not in wrong for d in task.kind.answer) or not _finite(read):
        return False
    observed = [float(x) for x in read.numbers.reshape(-1)]
    return gives([wrong[d] for d in task.kind.answer], target, observed, precisions(target, task, observed))


def _goes_by(exercise: Exercise, task: Task, figure: Figure, returned: Returned, wrong: Wrong) -> bool:
    """Whether a table or a path is right but for the derivative."""
    gradient = tuple(wrong.values())
    if not isinstance(task.kind, TableKind):
        return _edited(exercise, task, figure, returned, lambda program: iter((replace(program, gradient=gradient),)))
    try:
        target = table_of(task.kind, gradient[0])
    except FAULTS:
        return False
    moves = target.rows[0][1] != target.rows[0][3]
    return moves and judge_table(target, figure, returned).status == "pass"


# ---------------------------------------------------------------- the same slip of the loop, again


def same_slips(exercise: Exercise, judgements: Sequence[Judgement], seen: Seen) -> list[list[Judgement]]:
    """Judgements of paths with one fault in common, which is all that is wrong with each; in the exercise's order."""
    groups: dict[tuple[frozenset[str], str], list[Judgement]] = {}
    for judgement in judgements:
        task, names = exercise.task(judgement.task), frozenset(judgement.mistakes)
        if judgement.status != "fail" or not names or not names <= SHARED.keys():
            continue
        if not isinstance(task.kind, PathKind):
            continue  # an exercise's own check may use the names, but has no program to prove them with
        answers = seen.get(task.name, ())
        if answers and all(_edited(exercise, task, *one, _EDITS[name]) for name in names for one in answers):
            everywhere = all(SHARED[name] == "exercise" for name in names)
            of = "" if everywhere else task.base
            groups.setdefault((names, of), []).append(judgement)
    return list(groups.values())


def _edited(exercise: Exercise, task: Task, figure: Figure, outcome: Outcome, edit: LoopEdit) -> bool:
    """Whether the right program with this edit, and nothing else, gives the path of a figure to its end."""
    target = reference(exercise, task, figure)
    if not isinstance(target, PathReference) or not isinstance(outcome, Returned):
        return False
    read = reading.points(outcome.value, len(target.start))
    if not _finite(read):
        return False
    path = [tuple(map(float, row)) for row in read.numbers]
    if len(set(path)) < MOVING:
        return False
    return any(
        len(path) == len(RECORDINGS[program.recorded](target.iterations)) and explains(program, target, path, held)
        for program in edit(target.program)
        for held in ways(target, task, path, outcome.tape)
    )


def _finite(read: reading.Block | reading.Complaint) -> TypeGuard[reading.Block]:
    return isinstance(read, reading.Block) and bool(np.isfinite(read.numbers).all())
