"""A student's results as a page's view-model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from harness.judge.model import Agreement, Check, Detail, ExerciseResult, Judgement, PathDetail
from harness.oracle.model import Derivation
from harness.report.details import detail_view
from harness.report.filenames import anchor, stem
from harness.report.landscape import Sampler
from harness.report.mathml import mathml
from harness.report.numbers import percent, points
from harness.report.path_chart import Scene
from harness.report.path_steps import length
from harness.report.tape.view import tape_view
from harness.report.text import block, line
from harness.report.thin import WHOLE
from harness.report.together import Walk, together_views
from harness.report.view import (
    AgreementView,
    DerivationView,
    ExerciseView,
    FigureView,
    HiddenView,
    Mark,
    RuleView,
    StudentPage,
    TaskView,
)
from harness.report.words import IMPLEMENTATION, STATUS, mistake_title
from harness.report.worked_out import worked_out
from harness.spec.model import CheckKind, Exercise, MinimiserKind, PathKind, TableKind
from harness.store.model import StudentResult

PLACE = {"path": "step", "table": "row"}  # what a difference counts, by kind of task


class Course(msgspec.Struct, frozen=True):
    """What pages know beside the results: exercises, their derivations, what draws functions, titles of mistakes."""

    exercises: Mapping[str, Exercise] = {}
    derivations: Mapping[str, tuple[DerivationView, ...]] = {}
    sampler: Sampler | None = None
    titles: Mapping[str, str] = {}


class Download(msgspec.Struct, frozen=True):
    """A full table to be written beside the pages."""

    name: str
    detail: PathDetail


def mark(score: float, maximum: float) -> Mark:
    """A score as shown."""
    return Mark(points(score), points(maximum), percent(score, maximum))


def derivation_view(derivation: Derivation) -> DerivationView:
    """A derivation with its formulas set as mathematics, where they can be."""
    steps = tuple(RuleView(rule, text, mathml(latex)) for rule, text, latex in derivation.steps)
    return DerivationView(derivation.of, derivation.text, derivation.latex, mathml(derivation.latex), steps)


def _scene(course: Course, exercise: str, task: str) -> Scene:
    """Where a task's path runs; a task the exercise no longer has runs nowhere."""
    spec = course.exercises.get(exercise)
    found = next((one for one in spec.tasks if one.name == task), None) if spec else None
    if found is not None and isinstance(found.kind, PathKind | TableKind | MinimiserKind):
        return Scene(spec, found.kind.function, course.sampler)
    if found is not None and isinstance(found.kind, CheckKind) and spec is not None and spec.functions:
        return Scene(spec, spec.functions[0].name, course.sampler)  # a check's paths descend the exercise's function
    return Scene()


def _under(detail: Detail, scene: Scene) -> Scene:
    """The scene of one figure's path: a task may have a function for each figure."""
    known = scene.exercise and {function.name for function in scene.exercise.functions}
    if isinstance(detail, PathDetail) and known and detail.function in known:
        return msgspec.structs.replace(scene, function=detail.function)
    return scene


def _file_of(student: str, exercise: str, task: str, figure: int) -> str:
    return f"{stem(student)}.{anchor(exercise, task)}.{figure}.csv"


def _figure(check: Check, title: str, judgement: Judgement, scene: Scene, download: str) -> FigureView:
    said = check.message.strip()
    return FigureView(
        title=title,
        status=STATUS[check.status],
        message="" if said in judgement.message else block(said),
        detail=detail_view(check.detail, _under(check.detail, scene), download) if check.detail else None,
        tape=tape_view(check.tape),
        printed=block(check.printed),
    )


def _hidden(number: int, check: Check, kind: str) -> HiddenView:
    where = ""
    if check.difference is not None and check.status == "fail":
        where = f"first differs at {PLACE.get(kind, 'position')} {check.difference.step}"
    return HiddenView(number, STATUS[check.status], where)


def _title(check: Check) -> str:
    return line(", ".join(f"{name} = {value}" for name, value in check.arguments)) or "no arguments"


def task_view(judgement: Judgement, exercise: str, course: Course, student: str | None) -> TaskView:
    """A task; without a student there are no files beside the page."""
    scene = _scene(course, exercise, judgement.task)
    public = [check for check in judgement.checks if check.public]
    hidden = [check for check in judgement.checks if not check.public]
    figures = tuple(
        _figure(
            check,
            _title(check),
            judgement,
            scene,
            f"../data/{_file_of(student, exercise, judgement.task, number)}" if student is not None else "",
        )
        for number, check in enumerate(public, 1)
    )
    return TaskView(
        anchor=anchor(exercise, judgement.task),
        name=line(judgement.task),
        implementation=IMPLEMENTATION[judgement.implementation],
        status=STATUS[judgement.status],
        mark=mark(judgement.score, judgement.max_score),
        message=block(judgement.message),
        hint=block(judgement.hint),
        mistakes=tuple(mistake_title(one, course.titles) for one in judgement.mistakes),
        remarks=tuple(block(remark) for remark in judgement.remarks),
        figures=figures,
        hidden=tuple(_hidden(number, check, judgement.kind) for number, check in enumerate(hidden, 1)),
    )


def exercise_view(result: ExerciseResult, course: Course, student: str | None = None) -> ExerciseView:
    """An exercise with its tasks."""
    return ExerciseView(
        anchor=anchor(result.exercise),
        id=line(result.exercise),
        title=line(result.title),
        mark=mark(result.score, result.max_score),
        remarks=tuple(block(remark) for remark in result.remarks),
        tasks=tuple(task_view(judgement, result.exercise, course, student) for judgement in result.judgements),
        derivations=_derivations(result, course),
        agreements=tuple(_agreement(agreement) for agreement in result.agreements),
        together=together_views(_walks(result, course)),
    )


def _derivations(result: ExerciseResult, course: Course) -> tuple[DerivationView, ...]:
    """The derivations that the student has found already; of an exercise that is not known, none."""
    spec = course.exercises.get(result.exercise)
    passed = {judgement.task for judgement in result.judgements if judgement.status == "pass"}
    return worked_out(spec, passed, course.derivations.get(result.exercise, ())) if spec else ()


def _walks(result: ExerciseResult, course: Course) -> list[Walk]:
    """The path of each task's first public figure, of the tasks that have one."""
    firsts = ((one, next((check for check in one.checks if check.public), None)) for one in result.judgements)
    return [
        Walk(judgement.task, check.detail, _under(check.detail, _scene(course, result.exercise, judgement.task)))
        for judgement, check in firsts
        if check is not None and isinstance(check.detail, PathDetail)
    ]


def _agreement(agreement: Agreement) -> AgreementView:
    return AgreementView(**{name: line(value) for name, value in msgspec.structs.asdict(agreement).items()})


def student_page(result: StudentResult, course: Course, facts: Sequence[tuple[str, str]]) -> StudentPage:
    """The page of a student."""
    return StudentPage(
        student=line(result.student),
        mark=mark(result.score, result.max_score),
        exercises=tuple(exercise_view(exercise, course, result.student) for exercise in result.exercises),
        facts=tuple(facts),
    )


def downloads(result: StudentResult) -> list[Download]:
    """The full tables of the paths that the student's page does not show whole."""
    return [
        Download(_file_of(result.student, exercise.exercise, judgement.task, number), check.detail)
        for exercise in result.exercises
        for judgement in exercise.judgements
        for number, check in enumerate((check for check in judgement.checks if check.public), 1)
        if isinstance(check.detail, PathDetail) and length(check.detail) > WHOLE
    ]
