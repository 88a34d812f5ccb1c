"""An exercise as frozen data: what the rest of the house reads. ``load`` makes it; nothing here does anything."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Literal

import msgspec

from harness.spec.expression import Expression

Implementation = Literal["by_hand", "tape", "keras"]
PREFIX: dict[Implementation, str] = {"by_hand": "", "tape": "tape_", "keras": "keras_"}
Structure = Literal["persistent", "one_call", "nested", "optimizer", "float32"]


class Frozen(msgspec.Struct, frozen=True, cache_hash=True):
    """Base of the model."""


class Function(Frozen, frozen=True):
    """A mathematical function; over data columns the formula is one row's, and ``rows`` says how rows are joined."""

    name: str
    formula: str
    expression: Expression
    variables: tuple[str, ...]
    columns: tuple[str, ...] = ()  # data columns the formula uses; they are arguments of the same name
    rows: Literal["sum", "mean"] | None = None


class Derivative(Frozen, frozen=True):
    """What a task asks for: ``z``, ``dz/dx``, ``d2z/dxdb``; no ``wrt`` is the function itself."""

    function: str
    wrt: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        order = len(self.wrt)
        if not order:
            return self.function
        power = "" if order == 1 else str(order)
        below = f"d{self.wrt[0]}{power}" if len(set(self.wrt)) == 1 else "".join(f"d{v}" for v in self.wrt)
        return f"d{power}{self.function}/{below}"


# ---------------------------------------------------------------- what a task can be


class ValueKind(Frozen, frozen=True):
    """Numbers at a point: the function, a derivative, or several in order; ``each`` names an elementwise argument."""

    answer: tuple[Derivative, ...]
    each: str | None = None
    shape: tuple[int, ...] = ()  # of the answer, as for a matrix; empty: numbers in a row
    vectors: tuple[tuple[str, tuple[str, ...]], ...] = ()  # an argument that is the vector of these variables


class PathKind(Frozen, frozen=True):
    """The iterates of an update rule, the start first."""

    function: str
    rule: str  # a row of the oracle's table of update rules
    start: tuple[str, ...]  # argument names, in the order of the function's variables; empty: the point ``origin``
    origin: tuple[Fraction, ...] = ()
    rate: str = "learning_rate"  # empty for a rule without one
    iterations: str = "n_iterations"
    settings: tuple[tuple[str, Fraction], ...] = ()  # of the rule; an argument of a setting's name goes before
    standardise: bool = False  # descend on standardised columns, answer the last point in the original units
    surfaces: tuple[str, ...] = ()  # functions of which each figure has one, instead of ``function``
    gives: str = ""  # the argument by which ``given.py`` hands the surface over
    listed: str = ""  # the argument that is the start as a list, made by ``given.py``
    rules: tuple[str, ...] = ()  # of which each figure has one, instead of ``rule``
    named: str = ""  # the argument that names it, made by ``given.py``


class TableKind(Frozen, frozen=True):
    """Rows (n, x, slope, x_next) of a descent worked on paper, n = 1 … rows."""

    function: str
    start: Fraction
    rate: Fraction
    rows: int


class NothingKind(Frozen, frozen=True):
    """A list of so many ``None``: what a tape gives for constants nobody watched."""

    count: int


class MinimiserKind(Frozen, frozen=True):
    """The point where the gradient of a function over data vanishes."""

    function: str


class Question(Frozen, frozen=True):
    """A function whose derivative is asked for as a formula; ``wrt`` twice for a second derivative."""

    id: str
    function: Function
    wrt: tuple[str, ...]
    variant: str = ""  # template of a student's own formula, with the names of parameters in braces


class FormulasKind(Frozen, frozen=True):
    """A dict from question id to a formula, which is parsed and never evaluated as code."""

    questions: tuple[Question, ...]
    parameters: tuple[tuple[str, int, int], ...] = ()  # of the templates: name, smallest and largest value


class CheckKind(Frozen, frozen=True):
    """Figures and verdicts come from the exercise's own ``check.py`` (see ``harness.judge.authoring``)."""

    through: str = ""  # a function of ``given.py``: it takes the student's function and gives the one that is called


Kind = ValueKind | PathKind | TableKind | NothingKind | MinimiserKind | FormulasKind | CheckKind


class Column(Frozen, frozen=True):
    """A data column, or any array, as float64 values in C order."""

    name: str
    values: tuple[float, ...]
    shape: tuple[int, ...] = ()  # empty: one dimension


class Given(Frozen, frozen=True):
    """An argument made inside the guest by a function of the exercise's ``given.py``, from plain parameters."""

    name: str  # of the argument
    maker: str  # of the function
    parameters: tuple[float | int | str | Column, ...] = ()


class Figure(Frozen, frozen=True):
    """One set of inputs: numbers by argument name (exact, as written) and data columns by name."""

    public: bool
    numbers: tuple[tuple[str, Fraction], ...]
    vectors: tuple[Column, ...] = ()
    givens: tuple[Given, ...] = ()

    def number(self, name: str) -> Fraction:
        return dict(self.numbers)[name]

    def vector(self, name: str) -> tuple[float, ...]:
        return next(column.values for column in self.vectors if column.name == name)


Ranges = tuple[tuple[str, Fraction, Fraction], ...]  # by argument name


class Case(Frozen, frozen=True):
    """One hidden figure's choices and ranges."""

    surface: str
    rule: str
    ranges: Ranges


class Hidden(Frozen, frozen=True):
    """How hidden figures are drawn: from the same ranges so many times, or each from its own case."""

    ranges: Ranges
    count: int = 2
    cases: tuple[Case, ...] = ()


class Credit(Frozen, frozen=True):
    """Shares, 0 … 1, of what a task that is not right still earns."""

    follow_through: float = 0.5  # of a figure, for steps that are right from the student's own previous iterate
    other_structure: float = 0.5  # of the points, for right values by another structure than the one asked for
    repeated_fault: float = 1.0  # of the points, where all that is wrong is a fault that another task already pays for


class Task(Frozen, frozen=True):
    """One function a student writes."""

    name: str  # with its prefix: ``tape_gradient_descent``
    implementation: Implementation
    kind: Kind
    arguments: tuple[str, ...]
    points: float
    public: tuple[Figure, ...]
    hidden: Hidden | None
    structure: Structure | None = None  # a Keras task asks for an optimizer unless the spec says otherwise
    dtype: Literal["float64", "float32"] | None = None  # when the statement names one
    widen: float = 1.0  # factor on the derived tolerance; shown wherever the tolerance is shown
    patience: float = 1.0  # factor on the time of a call, for tasks that honestly take long
    hint: str = ""  # the author's own, shown with a failure
    returns: str = (
        ""  # one line for the stub and the not-started message: "the path: n_iterations + 1 numbers, the start first"
    )
    credit: Credit = Credit()

    @property
    def base(self) -> str:
        """The name that all implementations share: ``gradient_descent``."""
        return self.name.removeprefix(PREFIX[self.implementation])


class Exercise(Frozen, frozen=True):
    """A folder of the course."""

    id: str
    title: str
    folder: Path
    functions: tuple[Function, ...]
    columns: tuple[Column, ...]
    files: tuple[str, ...]  # that travel with the exercise: data, weights
    tasks: tuple[Task, ...]
    fingerprint: str  # hash of the spec, its files, and its own check
    given: str = ""  # text of ``given.py``, which a guest makes Given arguments with

    def function(self, name: str) -> Function:
        return next(function for function in self.functions if function.name == name)

    def task(self, name: str) -> Task:
        return next(task for task in self.tasks if task.name == name)

    @property
    def max_score(self) -> float:
        return sum(task.points for task in self.tasks)
