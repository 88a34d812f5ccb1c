"""A student's own variant of a sheet of formulas: its templates filled with numbers drawn from a seed and a name."""

from __future__ import annotations

import hashlib
import random
import unicodedata
from collections.abc import Iterable, Mapping
from string import Formatter

import msgspec

from harness.spec.formula import parse
from harness.spec.model import Exercise, FormulasKind, Question, Task

Parameters = Iterable[tuple[str, int, int]]


def has_variants(exercise: Exercise) -> bool:
    """Whether any question of the exercise has a template."""
    return any(question.variant for task in exercise.tasks for question in questions(task))


def questions(task: Task) -> tuple[Question, ...]:
    """The questions of a task on formulas; none of another."""
    return task.kind.questions if isinstance(task.kind, FormulasKind) else ()


def variant_of(exercise: Exercise, seed: int, student: str) -> Exercise:
    """The exercise with the questions that this student gets; the same one where no question has a template."""
    if not has_variants(exercise):
        return exercise
    name = unicodedata.normalize("NFC", student)  # an accent may be a letter's part or its own, by who wrote the name
    own = tuple(_own(task, f"{exercise.id}:{seed}:{name}") for task in exercise.tasks)
    text = ":".join(question.function.formula for task in own for question in questions(task))
    fingerprint = hashlib.sha256(f"{exercise.fingerprint}:{text}".encode()).hexdigest()
    return msgspec.structs.replace(exercise, tasks=own, fingerprint=fingerprint)


def _own(task: Task, key: str) -> Task:
    if not isinstance(task.kind, FormulasKind):
        return task
    parameters = task.kind.parameters
    drawn = tuple(_drawn(question, parameters, key) for question in task.kind.questions)
    return msgspec.structs.replace(task, kind=FormulasKind(drawn, parameters))


def _drawn(question: Question, parameters: Parameters, key: str) -> Question:
    """A question with its template filled; the same template gets the same numbers in every question."""
    if not question.variant:
        return question
    draw = random.Random(hashlib.sha256(f"{key}:{question.variant}".encode()).digest())
    numbers = {name: draw.randint(low, high) for name, low, high in parameters}
    formula = filled(question.variant, numbers)
    tree = parse(formula, question.function.variables)
    function = msgspec.structs.replace(question.function, formula=formula, expression=tree)
    return msgspec.structs.replace(question, function=function)


def filled(template: str, numbers: Mapping[str, int]) -> str:
    """A template with numbers for its names: ``{a}*x**{n}`` becomes ``3*x**4``, or ``(-3)*x**4``.

    A negative number is one factor as any other is, so it stands in brackets: ``2*-3**2`` would be another formula.
    """
    return template.format_map({name: f"({value})" if value < 0 else value for name, value in numbers.items()})


def names(template: str) -> tuple[str, ...]:
    """The names in braces, in order; ValueError for braces that do not pair or hold more than a name."""
    found = []
    for _, name, form, conversion in Formatter().parse(template):
        if name is None:
            continue
        if not name.isidentifier() or form or conversion:
            raise ValueError(f"{{{name}}} is no plain name in braces")
        found.append(name)
    return tuple(found)
