"""The view-model: what stands on a page, as frozen data with every number already written out.

A hidden figure has no place here for its inputs, its message or what it expected: ``HiddenView`` cannot hold them.
"""

from __future__ import annotations

import msgspec
from markupsafe import Markup

from harness.report.tape.model import TapeView
from harness.report.words import StatusWord


class View(msgspec.Struct, frozen=True):
    """Base of the view-model."""


class Mark(View, frozen=True):
    """A score with its maximum and the share, 0 … 100."""

    score: str
    maximum: str
    share: float


# ---------------------------------------------------------------- details of a figure


class PathRow(View, frozen=True):
    """One step of a path; ``skipped`` steps before it are not shown."""

    step: int
    observed: tuple[str, ...]
    certified: tuple[str, ...]
    exact: tuple[str, ...]
    value: str
    certified_value: str
    error: str
    derived: str
    tolerance: str
    verdict: str  # "ok", "off", "missing"
    first_wrong: bool
    skipped: int


class PathView(View, frozen=True):
    """A student's path beside the certified one."""

    partial: str
    function: str
    variables: tuple[str, ...]
    rows: tuple[PathRow, ...]
    has_exact: bool
    widened: bool
    tolerance_note: str
    notes: tuple[str, ...]
    land_title: str
    chart: Markup  # JSON that is safe within a script element
    download: str = ""  # relative address of the full table, for a path that is not shown whole


class NumberView(View, frozen=True):
    """One number beside the right one."""

    label: str
    observed: str
    expected: str
    exact: str
    error: str
    tolerance: str
    right: bool


class NumbersView(View, frozen=True):
    """Single numbers compared."""

    partial: str
    rows: tuple[NumberView, ...]
    has_exact: bool


class FormulaView(View, frozen=True):
    """One formula of a sheet: mathematics where it could be set, text elsewhere."""

    question: str
    asked: Markup | None
    text: str
    formula: Markup | None
    right: bool
    remark: str


class FormulasView(View, frozen=True):
    """A sheet of formulas."""

    partial: str
    rows: tuple[FormulaView, ...]


class PictureView(View, frozen=True):
    """An image that the page carries itself."""

    caption: str
    source: str  # a data: address
    width: int  # CSS pixels
    height: int


class ImagesView(View, frozen=True):
    """Images side by side, and numbers that go with them."""

    partial: str
    pictures: tuple[PictureView, ...]
    rows: tuple[NumberView, ...]
    has_exact: bool = False


class Arrow(View, frozen=True):
    """An arrow of a drawing, with its two barbs."""

    x: float
    y: float
    tip_x: float
    tip_y: float
    left_x: float
    left_y: float
    right_x: float
    right_y: float


Spot = tuple[float, float]


class CircleView(View, frozen=True):
    """Vectors of the plane on their circle, in the drawing's own units."""

    start: tuple[Spot, ...]
    end: tuple[Spot, ...]
    right: tuple[Arrow, ...]
    own: tuple[Arrow, ...]
    pair: tuple[Spot, ...]


class VectorsView(View, frozen=True):
    """Unit vectors, and numbers that go with them; a drawing where they lie in a plane."""

    partial: str
    circle: CircleView | None
    rows: tuple[NumberView, ...]
    has_exact: bool = False


class LineView(View, frozen=True):
    """A curve of a chart; ``points`` as SVG writes them."""

    label: str
    points: str


class LevelView(View, frozen=True):
    """A value to compare with, as a height in the drawing."""

    label: str
    at: float


class TickView(View, frozen=True):
    """A number on an axis, and where it stands."""

    at: float
    label: str


class CurveView(View, frozen=True):
    """Curves over the same steps, and numbers that go with them."""

    partial: str
    over: str
    lines: tuple[LineView, ...]
    levels: tuple[LevelView, ...]
    up: tuple[TickView, ...]
    across: tuple[TickView, ...]
    rows: tuple[NumberView, ...]
    has_exact: bool = False


DetailView = PathView | NumbersView | FormulasView | VectorsView | ImagesView | CurveView

# ---------------------------------------------------------------- figures, tasks, exercises, students


class FigureView(View, frozen=True):
    """A public figure, judged."""

    title: str
    status: StatusWord
    message: str
    detail: DetailView | None
    tape: TapeView | None
    printed: str


class HiddenView(View, frozen=True):
    """A hidden figure: whether it passed, and where it first differs."""

    number: int
    status: StatusWord
    where: str


class TaskView(View, frozen=True):
    """One task of one student."""

    anchor: str
    name: str
    implementation: str
    status: StatusWord
    mark: Mark
    message: str
    hint: str
    mistakes: tuple[str, ...]
    remarks: tuple[str, ...]
    figures: tuple[FigureView, ...]
    hidden: tuple[HiddenView, ...]


class RuleView(View, frozen=True):
    """One step of a derivation."""

    rule: str
    text: str
    math: Markup | None


class DerivationView(View, frozen=True):
    """A derivative, rule by rule."""

    of: str
    text: str
    latex: str
    math: Markup | None
    steps: tuple[RuleView, ...]


class AgreementView(View, frozen=True):
    """The same derivative found in four ways."""

    what: str
    at: str
    symbolic: str
    by_hand: str
    tape: str
    differences: str
    verdict: str


class LaneView(View, frozen=True):
    """One task's path among those on one surface."""

    number: int  # from 1, written beside its marker
    name: str
    colour: int  # of the sheet's lane colours
    steps: str
    last: tuple[str, ...]
    value: str  # of the function at the last point
    right: bool
    verdict: str


class TogetherView(View, frozen=True):
    """The paths of several tasks on one surface."""

    function: str
    variables: tuple[str, ...]
    lanes: tuple[LaneView, ...]
    shown: int  # steps that the slider has
    notes: tuple[str, ...]
    chart: Markup  # JSON that is safe within a script element


class ExerciseView(View, frozen=True):
    """One exercise of one student."""

    anchor: str
    id: str
    title: str
    mark: Mark
    remarks: tuple[str, ...]
    tasks: tuple[TaskView, ...]
    derivations: tuple[DerivationView, ...]
    agreements: tuple[AgreementView, ...]
    together: tuple[TogetherView, ...]


class StudentPage(View, frozen=True):
    """Everything one student got."""

    student: str
    mark: Mark
    exercises: tuple[ExerciseView, ...]
    facts: tuple[tuple[str, str], ...]


# ---------------------------------------------------------------- class


class Column(View, frozen=True):
    """A task of the class's map."""

    exercise: str
    task: str
    anchor: str


class Cell(View, frozen=True):
    """A student's status in one task; no status where the task is not among the student's results."""

    status: StatusWord | None
    title: str
    href: str


class StudentRow(View, frozen=True):
    """A student in the class's table."""

    student: str
    href: str
    mark: Mark
    cells: tuple[Cell, ...]


class Band(View, frozen=True):
    """A bar of the score distribution."""

    label: str
    students: int
    share: float  # of the fullest band, 0 … 100


class MistakeRow(View, frozen=True):
    """A mistake of the class: who made it, and where."""

    title: str
    students: int
    share: float
    tasks: tuple[str, ...]
    who: tuple[tuple[str, str], ...]  # name, address


class GroupRow(View, frozen=True):
    """Students with the same wrong path."""

    exercise: str
    task: str
    names: tuple[str, ...]  # of mistakes; none: unrecognised
    message: str
    who: tuple[tuple[str, str], ...]  # name, address


class Slice(View, frozen=True):
    """How many students have a status in a task."""

    status: StatusWord
    students: int
    share: float


class TaskRow(View, frozen=True):
    """A task of the class: its mean and how the class did."""

    task: str
    mean: Mark
    slices: tuple[Slice, ...]
    difficulty: str  # share of the points earned, 0 to 1
    discrimination: str  # correlation with the rest of the score; "–" where it says nothing


class ExerciseColumn(View, frozen=True):
    """An exercise of the class: its tasks side by side."""

    id: str
    title: str
    tasks: tuple[TaskRow, ...]


class ClassPage(View, frozen=True):
    """The class, but for its students' rows, which are drawn one by one."""

    facts: tuple[tuple[str, str], ...]
    students: int
    mean: Mark
    median: Mark
    bands: tuple[Band, ...]
    mistakes: tuple[MistakeRow, ...]
    groups: tuple[GroupRow, ...]
    exercises: tuple[ExerciseColumn, ...]
    columns: tuple[Column, ...]
    legend: tuple[StatusWord, ...]
    faults: tuple[tuple[str, str, str], ...]  # judge errors: student, address, task
