"""What the oracle says to a figure's label in a statement: ``gradient_descent(2, 0.1, 10)[-1]``.

A label calls a task with the numbers of its signature (data columns are left out and mean the whole file; a surface's
or rule's name goes first), or a function of ``[functions]`` with its variables. ``[i]`` takes a part, as in Python.
Labels are parsed and looked up, never evaluated.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from fractions import Fraction

from harness.oracle.quantity import quantity
from harness.oracle.reference import (
    FitReference,
    PathReference,
    Reference,
    TableReference,
    ValueReference,
    exact_value,
    reference,
)
from harness.spec.errors import did_you_mean
from harness.spec.handed import RULE, SURFACE, choices, figure_of, number_names
from harness.spec.model import (
    CheckKind,
    Column,
    Derivative,
    Exercise,
    Figure,
    FormulasKind,
    Function,
    NothingKind,
    Task,
    ValueKind,
)

Answer = float | tuple["Answer", ...]
Argument = Answer | str
WITHOUT_NUMBERS = (CheckKind, FormulasKind, NothingKind)  # kinds that the oracle has no numbers for


class LabelError(ValueError):
    """A label that names nothing the oracle knows."""


def expected(exercise: Exercise, label: str) -> tuple[float, ...]:
    """The numbers that a label stands for, in order; LabelError."""
    try:
        tree = ast.parse(label.strip(), mode="eval").body
    except (SyntaxError, ValueError):
        raise LabelError("it is not written as f(3) or path(2, 0.1, 10)[-1], several with commas between") from None
    return tuple(flat(_answer(exercise, tree)))


def answer_to(exercise: Exercise, task: Task, figure: Figure) -> Answer:
    """The oracle's whole answer to a task at a figure; LabelError where there is none in numbers."""
    if isinstance(task.kind, WITHOUT_NUMBERS):
        raise LabelError(f"{task.name} is not judged by numbers of the oracle's")
    return _numbers(reference(exercise, task, figure))


def flat(answer: Answer) -> Iterator[float]:
    """The numbers of an answer in order."""
    if isinstance(answer, tuple):
        for part in answer:
            yield from flat(part)
    else:
        yield answer


# ---------------------------------------------------------------- reading


def _answer(exercise: Exercise, node: ast.expr) -> Answer:
    found = _argument(exercise, node)
    if isinstance(found, str):
        raise LabelError(f"{found!r} is no figure")
    return found


def _argument(exercise: Exercise, node: ast.expr) -> Argument:
    match node:
        case ast.Constant(value=int() | float() | str() as value) if not isinstance(value, bool):
            return value if isinstance(value, str) else float(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -float(value)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return tuple(_answer(exercise, part) for part in parts)
        case ast.Subscript(value=inner, slice=at):
            return _part(_answer(exercise, inner), _answer(exercise, at), ast.unparse(node))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _called(exercise, name, [_argument(exercise, argument) for argument in arguments])
    raise LabelError(f"{ast.unparse(node)} is no figure")


def _part(answer: Answer, at: Answer, text: str) -> Answer:
    if not isinstance(answer, tuple) or not isinstance(at, float):
        raise LabelError(f"{text}: there are no parts to take")
    if not at.is_integer() or not -len(answer) <= at < len(answer):
        raise LabelError(f"{text}: there are {len(answer)} parts")
    return answer[int(at)]


def _called(exercise: Exercise, name: str, arguments: Sequence[Argument]) -> Answer:
    for task in exercise.tasks:
        if task.name == name:
            return answer_to(exercise, task, _figure(exercise, task, arguments))
    for function in exercise.functions:
        if function.name == name:
            return _value(exercise, function, _reals(name, function.variables, arguments))
    known = [*(task.name for task in exercise.tasks), *(function.name for function in exercise.functions)]
    raise LabelError(f"there is no {name} in the exercise. {did_you_mean(name, known)}")


def _figure(exercise: Exercise, task: Task, arguments: Sequence[Argument]) -> Figure:
    columns = [column for column in exercise.columns if column.name in task.arguments]
    own = [name for name in task.arguments if name not in {column.name for column in columns}]
    if isinstance(task.kind, ValueKind) and task.kind.each is not None:
        entries = tuple(number for argument in arguments if not isinstance(argument, str) for number in flat(argument))
        return figure_of(task.kind, True, (), [Column(task.kind.each, entries)])
    chosen = choices(task.kind)
    said = dict(zip(chosen, map(str, arguments), strict=False))
    names = number_names(task.kind, own)
    numbers = _reals(task.name, names, arguments[len(chosen) :])
    written = [(name, Fraction(repr(number))) for name, number in zip(names, numbers, strict=True)]
    return figure_of(task.kind, True, written, columns, surface=said.get(SURFACE, ""), rule=said.get(RULE, ""))


def _reals(name: str, names: Sequence[str], arguments: Sequence[Argument]) -> tuple[float, ...]:
    """Arguments as numbers; a point counts as its coordinates."""
    numbers = tuple(number for argument in arguments if not isinstance(argument, str) for number in flat(argument))
    if len(numbers) != len(names) or any(isinstance(argument, str) for argument in arguments):
        raise LabelError(f"{name} takes {', '.join(names) or 'no numbers'}; {len(numbers)} numbers are given")
    return numbers


# ---------------------------------------------------------------- answering


def _value(exercise: Exercise, function: Function, point: Sequence[float]) -> float:
    columns = {column.name: column.values for column in exercise.columns}
    value = quantity(function, Derivative(function.name), columns)
    return float(exact_value(value, tuple(Fraction(repr(x)) for x in point)))


def _numbers(target: Reference) -> Answer:
    match target:
        case ValueReference(answers=answers, points=points, elementwise=elementwise, shape=shape):
            found = [tuple(float(exact_value(part, point)) for point in points) for part in answers]
            values: list[Answer] = list(found) if elementwise else [numbers[0] for numbers in found]
            return _shaped(values, shape) if shape else values[0] if len(values) == 1 else tuple(values)
        case PathReference():
            path = target.certified
            if not path.certified:
                raise LabelError("the path cannot be certified; choose a shorter one, or a smaller rate")
            return tuple(point[0] if len(point) == 1 else tuple(point) for point in path.points)
        case FitReference(alternatives=(first, *_)):
            return first.values
        case TableReference(rows=rows):
            return tuple(tuple(map(float, row)) for row in rows)
    raise LabelError("it is no answer in numbers")


def _shaped(values: Sequence[Answer], shape: Sequence[int]) -> Answer:
    if len(shape) == 1:
        return tuple(values)
    size = len(values) // shape[0]
    return tuple(_shaped(values[i * size : (i + 1) * size], shape[1:]) for i in range(shape[0]))
