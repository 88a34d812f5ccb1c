"""The table of a sheet's questions in its statement: what stands between two markers is made from the spec."""

from __future__ import annotations

import re
from collections.abc import Iterator

from harness.spec.model import Exercise, Question
from harness.spec.notation import latex
from harness.spec.variants import questions

BEGIN, END = "<!-- questions -->", "<!-- /questions -->"
_BETWEEN = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)


def asks(statement: str) -> bool:
    """Whether a statement has a place for the table."""
    return BEGIN in statement


def with_questions(statement: str, exercise: Exercise) -> str:
    """The statement with the table of the exercise's questions between the markers."""
    table = "\n".join((BEGIN, *_rows(exercise), END))
    return _BETWEEN.sub(lambda _: table, statement)


def _rows(exercise: Exercise) -> Iterator[str]:
    yield "| question | differentiate | with respect to |"
    yield "|---|---|---|"
    for task in exercise.tasks:
        for question in questions(task):
            yield f"| `{question.id}` | ${latex(question.function.expression)}$ | {_variables(question)} |"


def _variables(question: Question) -> str:
    names = [f"${name}$" for name in question.wrt]
    if len(names) > 1 and len(set(names)) == 1:
        return f"{names[0]}, {({2: 'twice'}).get(len(names), f'{len(names)} times')}"
    return ", then ".join(names)
