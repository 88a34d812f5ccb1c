"""What judging comes to: the frozen record that is stored, and that every output is a pure function of."""

from __future__ import annotations

from typing import Literal

import msgspec

from harness.spec.model import Implementation
from harness.wire import TapeEvent

Status = Literal[
    "pass", "fail", "error", "timeout", "memory", "crash", "output",
    "not_attempted", "unreadable", "forbidden", "judge_error",
]  # fmt: skip


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of what is stored."""


class Difference(Record, frozen=True):
    """Where an answer first leaves what is right."""

    step: int  # iterate number of a path (0 is the start), row of a table, position of a value
    component: int
    observed: float
    expected: float
    tolerance: float


class PathDetail(Record, frozen=True, tag="path"):
    """A student's path beside the certified one. All paths are tuples of points, a point is a tuple of coordinates."""

    variables: tuple[str, ...]
    observed: tuple[tuple[float, ...], ...]
    certified: tuple[tuple[float, ...], ...]
    exact: tuple[tuple[str, ...], ...]  # certified points as short fractions, "" where they grow long
    values: tuple[float, ...]  # the function along the certified path
    observed_values: tuple[float, ...]  # the function along the student's path
    errors: tuple[float, ...]  # per step: distance from the update rule applied to the student's own previous iterate
    derived: tuple[float, ...]  # per step: the derived tolerance of that distance
    tolerances: tuple[float, ...]  # per step: as graded, after the spec's widening
    widen: float
    rate: float
    precision: Literal["float64", "float32"]
    first_wrong: int | None  # iterate number
    implied_gradient: tuple[float, ...]  # from the student's own first wrong step; empty if none
    implied_rate: float | None
    certified_fully: bool  # False: the path is chaotic or diverges, so only the steps are judged
    note: str = ""  # why a right path stands still where the exact one goes on
    function: str = ""  # that the path descends on, where a task has several


class NumberRow(Record, frozen=True):
    """One number of an answer beside the right one."""

    label: str  # "dz/dx", "row 2, slope"
    observed: str
    expected: str
    exact: str
    error: float
    tolerance: float
    right: bool


class NumbersDetail(Record, frozen=True, tag="numbers"):
    """Single numbers compared: values, tables, fitted parameters."""

    rows: tuple[NumberRow, ...]


class FormulaRow(Record, frozen=True):
    """One formula of an answer, as text and, where it was understood, as LaTeX."""

    question: str
    asked: str  # LaTeX of what is to be differentiated, with the operator
    text: str  # as the student wrote it; "" if it is missing
    latex: str
    right: bool
    remark: str  # why it is not right: what is not understood, or a point where it differs


class FormulasDetail(Record, frozen=True, tag="formulas"):
    """A sheet of formulas."""

    rows: tuple[FormulaRow, ...]


class VectorsDetail(Record, frozen=True, tag="vectors"):
    """Unit vectors, drawn on their circle where they lie in a plane. Each tuple of vectors is (n, d), or empty."""

    start: tuple[tuple[float, ...], ...]
    end: tuple[tuple[float, ...], ...] = ()  # where the student's walk ends
    arrows: tuple[tuple[float, ...], ...] = ()  # the right downhill direction at each vector
    own_arrows: tuple[tuple[float, ...], ...] = ()  # the student's
    closest: tuple[int, int] | None = None  # the pair with the smallest angle, by position
    rows: tuple[NumberRow, ...] = ()


class Picture(Record, frozen=True):
    """A small image with three channels of eight bits, row by row from the top."""

    caption: str
    width: int
    height: int
    pixels: bytes


class ImagesDetail(Record, frozen=True, tag="images"):
    """Images side by side: before, after, and what changed."""

    pictures: tuple[Picture, ...]
    rows: tuple[NumberRow, ...] = ()


class Curve(Record, frozen=True):
    """Values over equal steps: losses, epoch by epoch."""

    label: str
    values: tuple[float, ...]


class CurveDetail(Record, frozen=True, tag="curve"):
    """How something fell: curves over the same steps, and levels to compare with."""

    over: str  # what a step is: "epoch"
    curves: tuple[Curve, ...]
    levels: tuple[tuple[str, float], ...] = ()
    rows: tuple[NumberRow, ...] = ()


Detail = PathDetail | NumbersDetail | FormulasDetail | VectorsDetail | ImagesDetail | CurveDetail


class Check(Record, frozen=True):
    """One figure (one set of inputs) of a task, judged."""

    public: bool
    arguments: tuple[
        tuple[str, str], ...
    ]  # name, as shown ("0.1", "150 numbers"); hidden figures have them too, pages leave them out
    status: Status
    credit: float  # 0 … 1; −1 takes back what a guess earned, where a question has two answers
    message: str
    mistakes: tuple[str, ...] = ()
    difference: Difference | None = None
    detail: Detail | None = None
    tape: tuple[TapeEvent, ...] = ()
    printed: str = ""


class Judgement(Record, frozen=True):
    """One task of one student."""

    task: str
    implementation: Implementation
    kind: str  # "value", "path", "table", "nothing", "minimiser"
    status: Status
    score: float
    max_score: float
    message: str  # for a student: what was observed, where it first differs
    hint: str  # toward the cause, without the answer
    mistakes: tuple[str, ...]
    checks: tuple[Check, ...]
    remarks: tuple[str, ...] = ()  # of no weight: a misspelt file name, a cell that failed, which hand-in counted


class Agreement(Record, frozen=True):
    """Four derivatives at one public point, as shown; "" where a student's is missing."""

    what: str
    at: str
    symbolic: str
    by_hand: str
    tape: str
    differences: str  # the central difference of the function itself
    verdict: str  # which is the odd one out, and what that says


class ExerciseResult(Record, frozen=True):
    """One exercise of one student: what the store keeps and the report draws."""

    exercise: str
    title: str
    judgements: tuple[Judgement, ...]
    remarks: tuple[str, ...] = ()
    agreements: tuple[Agreement, ...] = ()

    @property
    def score(self) -> float:
        return sum(judgement.score for judgement in self.judgements)

    @property
    def max_score(self) -> float:
        return sum(judgement.max_score for judgement in self.judgements)
