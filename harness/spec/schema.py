"""The tables of ``exercise.toml`` as written: types and key names only; ``load`` gives them their meaning.

Numbers are read exactly as written (0.1 is one tenth), so every real is a Fraction here.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, Literal

import msgspec

Real = Fraction  # an integer in the file becomes one, see ``real``


def real(wanted: type, written: Any) -> Fraction:
    """msgspec's hook for Real: integers are exact; everything else is refused."""
    if wanted is Fraction and type(written) in (int, Fraction):
        return Fraction(written)
    raise ValueError(f"expected a number, got {type(written).__name__}")


class Written(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base: a key that is not in the schema is an error that names it."""


class DataTable(Written, frozen=True):
    file: str
    columns: dict[str, str]


class FunctionTable(Written, frozen=True):
    formula: str
    variables: list[str]
    rows: Literal["sum", "mean"] | None = None


class CreditTable(Written, frozen=True):
    """Shares of the points; what is left out is as the exercise, or else the kit, has it."""

    follow_through: Real | None = None
    other_structure: Real | None = None
    repeated_fault: Real | None = None


class TaskTable(Written, frozen=True, kw_only=True):
    """What all tasks share."""

    name: str
    points: Real
    implementations: tuple[Literal["by_hand", "tape", "keras"], ...] = ("by_hand",)
    arguments: list[str] | None = None
    public: list[dict[str, Any]] = []  # numbers, or a list of them for ``each``
    hidden: dict[str, tuple[Real, Real]] | list[dict[str, Any]] | None = None  # a list: one figure each
    hidden_count: int = 2
    structure: Literal["persistent", "one_call", "nested", "optimizer", "float32"] | None = None
    dtype: Literal["float64", "float32"] | None = None
    widen: Real = Fraction(1)
    patience: Real = Fraction(1)
    credit: CreditTable = CreditTable()
    hint: str = ""
    returns: str = ""


class ValueTable(TaskTable, frozen=True, tag_field="kind", tag="value", kw_only=True):
    answer: list[str]
    each: str | None = None
    shape: list[int] = []
    vectors: dict[str, list[str]] = {}


class PathTable(TaskTable, frozen=True, tag_field="kind", tag="path", kw_only=True):
    function: str = ""
    surfaces: list[str] = []
    gives: str = ""
    rule: str = "sgd"
    rules: list[str] = []
    named: str = ""
    start: list[str]
    listed: str = ""
    origin: list[Real] = []
    rate: str = "learning_rate"
    iterations: str = "n_iterations"
    settings: dict[str, Real] = {}
    standardise: bool = False


class TableTable(TaskTable, frozen=True, tag_field="kind", tag="table", kw_only=True):
    function: str
    start: Real
    rate: Real
    rows: int


class NothingTable(TaskTable, frozen=True, tag_field="kind", tag="nothing", kw_only=True):
    count: int


class MinimiserTable(TaskTable, frozen=True, tag_field="kind", tag="minimiser", kw_only=True):
    function: str


class QuestionTable(Written, frozen=True):
    formula: str
    wrt: list[str]
    variant: str = ""


class FormulasTable(TaskTable, frozen=True, tag_field="kind", tag="formulas", kw_only=True):
    variables: list[str]
    questions: dict[str, QuestionTable]
    parameters: dict[str, tuple[int, int]] = {}


class CheckTable(TaskTable, frozen=True, tag_field="kind", tag="check", kw_only=True):
    through: str = ""  # a function of given.py that wraps the student's


AnyTask = ValueTable | PathTable | TableTable | NothingTable | MinimiserTable | FormulasTable | CheckTable


class ExerciseTable(Written, frozen=True):
    title: str
    files: list[str] = []  # that travel with the exercise, besides the tables of data
    functions: dict[str, FunctionTable] = {}
    data: dict[str, DataTable] = {}
    credit: CreditTable = CreditTable()
    tasks: list[AnyTask] = []
