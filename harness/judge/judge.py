"""Reference and observations to Judgement: each figure, then what they say together. Closed to the unexpected."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from difflib import get_close_matches

import msgspec
import numpy as np

from harness.judge import words
from harness.judge.authoring import Answer, Unreadable, plain, wrong
from harness.judge.catalogue import hint_for
from harness.judge.forensics import name_fault, name_nones
from harness.judge.formulas import judge_formulas
from harness.judge.hardcoded import ignores_arguments
from harness.judge.model import Check, Judgement, PathDetail, Status
from harness.judge.naming import name_breakdown
from harness.judge.paths import judge_path
from harness.judge.structure import HALF, missing_structure, uses_no_tape
from harness.judge.values import judge_fit, judge_nothing, judge_table, judge_value
from harness.oracle.authored import authored
from harness.oracle.reference import (
    FitReference,
    NothingReference,
    PathReference,
    TableReference,
    ValueReference,
    reference,
)
from harness.spec.model import (
    CheckKind,
    Exercise,
    Figure,
    FormulasKind,
    MinimiserKind,
    NothingKind,
    PathKind,
    TableKind,
    Task,
    ValueKind,
)
from harness.wire import Absent, Fault, Items, Nothing, Outcome, Raised, Returned, Stopped

Observed = Sequence[tuple[Figure, Outcome]]

KIND_NAMES = {
    CheckKind: "check",
    FormulasKind: "formulas",
    ValueKind: "value",
    PathKind: "path",
    TableKind: "table",
    NothingKind: "nothing",
    MinimiserKind: "minimiser",
}

NO_ANSWER = "The tape answered None: nothing that it recorded leads from the source to the target."

STOPPED_WORDS = {
    "timeout": "The function did not come to an end in the time it has",
    "memory": "The function asked for more memory than it may have",
    "crash": "The process died while the function ran",
    "output": "The function printed more than it may",
    "unreadable": "The file could not be read as Python",
    "forbidden": "A library was imported that by-hand work may not use",
}


def judge_task(exercise: Exercise, task: Task, observed: Observed, remarks: Sequence[str] = ()) -> Judgement:
    """The judgement of a task from what was observed at each of its figures, in order."""
    checks = tuple(_check(exercise, task, figure, outcome) for figure, outcome in observed)
    returned = [outcome for _, outcome in observed if isinstance(outcome, Returned)]
    broken = next((check for check in checks if check.status != "pass"), None)
    if broken is None and not checks:
        return judge_unrun(task, "judge_error", "No figure of this task was run.")
    if refusal := _refusal(task, returned):
        return _verdict(task, checks, "fail", 0.0, refusal, remarks=remarks)
    if broken is None:
        missing = "" if any(not missing_structure(task, r) for r in returned) else missing_structure(task, returned[0])
        if missing:
            message = f"The values are right. The task asks for {missing}; the tape's record shows another way."
            return _verdict(task, checks, "fail", HALF, message, remarks=remarks)
        return _verdict(task, checks, "pass", 1.0, "", remarks=remarks)
    names = _names(exercise, task, observed, checks)
    credit = max(0.0, sum(check.credit for check in checks) / len(checks))
    message = broken.message
    if checks[0].status == "pass" and broken.status == "fail":
        message = f"The statement's example is right. {message}"
    return _verdict(task, checks, broken.status, credit, message, names, remarks)


def _refusal(task: Task, returned: Sequence[Returned]) -> str:
    """Why right values would not count: the work was done by the other means."""
    if task.implementation == "by_hand" and any(event.what == "asked" for one in returned for event in one.tape):
        return "A by-hand function asked a GradientTape. Work the derivative out yourself."
    if returned and all(uses_no_tape(task, one) for one in returned):
        return "The slopes are to come from a tf.GradientTape, and no tape was asked."
    return ""


def judge_unrun(task: Task, status: Status, message: str, remarks: Sequence[str] = ()) -> Judgement:
    """The judgement of a task whose function was never called."""
    return _verdict(task, (), status, 0.0, message, remarks=remarks)


def _verdict(
    task: Task, checks: Sequence[Check], status: Status, credit: float, message: str,
    mistakes: tuple[str, ...] = (), remarks: Sequence[str] = (),
) -> Judgement:  # fmt: skip
    notes = dict.fromkeys(check.detail.note for check in checks if isinstance(check.detail, PathDetail))
    return Judgement(
        task=task.name,
        implementation=task.implementation,
        kind=KIND_NAMES[type(task.kind)],
        status=status,
        score=round(task.points * credit, 2),
        max_score=task.points,
        message=message,
        hint="" if status == "pass" else hint_for(mistakes) or task.hint,
        mistakes=mistakes,
        checks=tuple(checks),
        remarks=(*remarks, *filter(None, notes)),
    )


# ---------------------------------------------------------------- one figure


def _check(exercise: Exercise, task: Task, figure: Figure, outcome: Outcome) -> Check:
    match outcome:
        case Returned():
            check = _compare(exercise, task, figure, outcome)
            if check.status != "pass" and _tape_gave_none(task, outcome):
                check = msgspec.structs.replace(check, message=NO_ANSWER, mistakes=name_nones(outcome.tape))
            check = msgspec.structs.replace(check, tape=outcome.tape)
        case Raised():
            check = _raised(exercise, task, figure, outcome)
        case Absent(functions=functions):
            check = _absent(exercise, task, figure, functions)
        case Stopped(why=why, detail=detail):
            text = f"{STOPPED_WORDS[why]}. {detail}".strip()
            check = Check(figure.public, (), why, 0.0, text)
    # What is printed or raised at a hidden figure could carry its inputs to the student's page.
    printed = outcome.printed if isinstance(outcome, Returned | Raised) and figure.public else ""
    return msgspec.structs.replace(check, arguments=_arguments(task, figure), printed=printed)


def _compare(exercise: Exercise, task: Task, figure: Figure, outcome: Returned) -> Check:
    if isinstance(task.kind, FormulasKind):
        return judge_formulas(task.kind, figure, outcome)
    if isinstance(task.kind, CheckKind):
        return _authored(exercise, task, figure, outcome)
    target = reference(exercise, task, figure)
    match target:
        case PathReference():
            check = judge_path(target, task, figure, outcome)
        case ValueReference():
            check = judge_value(target, task, figure, outcome)
        case TableReference():
            check = judge_table(target, figure, outcome)
        case FitReference():
            check = judge_fit(target, task, figure, outcome)
        case NothingReference():
            check = judge_nothing(target, figure, outcome)
    if check.status == "fail" and isinstance(outcome.value, Nothing) and outcome.printed.strip():
        return msgspec.structs.replace(check, mistakes=("prints-instead-of-returning",))
    return check


def _authored(exercise: Exercise, task: Task, figure: Figure, outcome: Returned) -> Check:
    """The verdict of the exercise's own check."""
    try:
        with np.errstate(all="ignore"):  # whatever numbers came back, they are no reason to warn the teacher
            check = plain(authored(exercise).judge(exercise, task, figure, Answer(outcome)))
    except Unreadable as error:
        check = wrong(str(error), *error.mistakes)
    detail = check.detail if figure.public else None
    return msgspec.structs.replace(check, public=figure.public, detail=detail)


def _tape_gave_none(task: Task, outcome: Returned) -> bool:
    """Whether a None in the answer is a tape's own."""
    nones = isinstance(outcome.value, Nothing) or (
        isinstance(outcome.value, Items) and any(isinstance(item, Nothing) for item in outcome.value.items)
    )
    return nones and task.implementation != "by_hand" and any(not all(event.answered) for event in outcome.tape)


def _raised(exercise: Exercise, task: Task, figure: Figure, outcome: Raised) -> Check:
    fault = outcome.fault
    if fault.type == "NotImplementedError":
        return Check(figure.public, (), "not_attempted", 0.0, f"Not started: {call_text(task)} {task.returns}".strip())
    if fault.type == "MemoryError":
        return Check(figure.public, (), "memory", 0.0, STOPPED_WORDS["memory"] + ".", tape=outcome.tape)
    message = _told(fault) if figure.public else _told_without_inputs(fault)
    mistakes = name_fault(fault, outcome.tape)
    if not mistakes and fault.type == "ZeroDivisionError" and isinstance(task.kind, PathKind):
        target = reference(exercise, task, figure)
        if isinstance(target, PathReference):
            mistakes = name_breakdown(target, [tuple(map(float, target.start))])
    return Check(figure.public, (), "error", 0.0, message, mistakes, tape=outcome.tape)


def _told(fault: Fault) -> str:
    where = f" ({fault.frames[-1]})" if fault.frames else ""
    return f"The function raised {fault.type}: {fault.message}{where}"


def _told_without_inputs(fault: Fault) -> str:
    """What was raised at a hidden figure: a known kind of exception, and the line, but no words of the student's."""
    kind = fault.type if isinstance(getattr(builtins, fault.type, None), type) else "an exception of its own"
    where = f" ({fault.frames[-1].partition(':')[0]})" if fault.frames else ""
    return f"With other arguments than the statement's, the function raised {kind}{where}."


def _absent(exercise: Exercise, task: Task, figure: Figure, functions: Sequence[str]) -> Check:
    others = {other.name for other in exercise.tasks}
    near = get_close_matches(task.name, [name for name in functions if name not in others], n=1, cutoff=0.75)
    text = f"There is no function {call_text(task)}."
    if near:
        return Check(
            figure.public, (), "not_attempted", 0.0, f"{text} Is {near[0]} meant to be it?", ("wrong-function-name",)
        )
    return Check(figure.public, (), "not_attempted", 0.0, text)


def call_text(task: Task) -> str:
    """The signature as a student writes it."""
    return f"{task.name}({', '.join(task.arguments)})"


def _arguments(task: Task, figure: Figure) -> tuple[tuple[str, str], ...]:
    """The inputs as a page shows them: numbers, sizes of arrays, and what the kit made."""
    shown = {name: words.number(float(value)) for name, value in figure.numbers}
    shown |= {c.name: f"shape {c.shape}" if len(c.shape) > 1 else f"{len(c.values)} numbers" for c in figure.vectors}
    shown |= {made.name: words.made(made.parameters) or made.maker for made in figure.givens}
    return tuple((name, shown[name]) for name in task.arguments if name in shown)


# ---------------------------------------------------------------- all figures together


def _names(exercise: Exercise, task: Task, observed: Observed, checks: Sequence[Check]) -> tuple[str, ...]:
    """The mistakes that explain every figure that went wrong; a single number explains nothing."""
    wrong = [check for check in checks if check.status != "pass"]
    if not wrong:
        return ()
    if ignores_arguments(exercise, task, observed, checks):
        return ("hard-coded-hyperparameters",)
    common = [name for name in wrong[0].mistakes if all(name in check.mistakes for check in wrong)]
    enough = len(wrong) > 1 or not isinstance(task.kind, ValueKind) or len(task.kind.answer) > 1 or task.kind.each
    return tuple(common) if enough else ()
