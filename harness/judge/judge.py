"""Reference and observations to Judgement: each figure, then what they say together. Closed to the unexpected."""

from __future__ import annotations

import builtins
from collections.abc import Sequence

import msgspec
import numpy as np

from harness.judge import words
from harness.judge.authoring import Answer, Unreadable, plain, wrong
from harness.judge.catalogue import hint_for
from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.fits import judge_fit
from harness.judge.formulas import judge_formulas
from harness.judge.model import Check, Judgement, PathDetail, Status
from harness.judge.naming.across import names_across
from harness.judge.naming.explain import name_exception
from harness.judge.naming.hardcoded import ignores_arguments
from harness.judge.naming.pairs import common, shown
from harness.judge.naming.shapes import name_shapes
from harness.judge.naming.sums import name_sums
from harness.judge.paths import judge_path
from harness.judge.structure import missing_structure, refusal, too_few
from harness.judge.tables import judge_table
from harness.judge.tape.nones import name_nones
from harness.judge.tape.record import name_with_record, replays_a_trace
from harness.judge.tape.thrown import name_fault
from harness.judge.text import handed_in
from harness.judge.text.lookalikes import told_apart
from harness.judge.text.slips import Case, said_of_fault
from harness.judge.text.source import Handed, never_read
from harness.judge.values import judge_nothing, judge_value
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

FIGURELESS = CheckKind | FormulasKind | NothingKind  # the statement has no numbers that a call is to give
UNSEEN = Handed()
NO_ANSWER = "The tape answered None: nothing that it recorded leads from the source to the target."


def judge_task(
    exercise: Exercise, task: Task, observed: Observed, remarks: Sequence[str] = (), handed: Handed = UNSEEN
) -> Judgement:
    """The judgement of a task from what was observed at each of its figures, in order, and from its file's text."""
    checks = tuple(_check(exercise, task, figure, outcome, handed) for figure, outcome in observed)
    returned = [outcome for _, outcome in observed if isinstance(outcome, Returned)]
    remarks = (*remarks, *handed_in.much_printed(returned), *handed_in.changed_arguments(task, returned))
    broken = next((check for check in checks if check.status != "pass"), None)
    if broken is None and not checks:
        return judge_unrun(task, "judge_error", "No figure of this task was run.")
    if why := refusal(task, returned):
        return _otherwise_done(task, checks, 0.0, why, remarks, handed_in.written_down(handed, task))
    if broken is None:
        share = task.credit.other_structure
        if missing := missing_structure(task, returned):
            message = f"The values are right. The task asks for {missing}; the tape's record shows another way."
            return _otherwise_done(task, checks, share, message, remarks, handed_in.written_down(handed, task))
        if why := too_few(task, observed):
            return _otherwise_done(task, checks, share, f"The values are right, but {why}.", remarks)
        return _verdict(task, checks, "pass", 1.0, "", remarks=remarks)
    names = told_apart(handed, task, _names(exercise, task, observed, checks, handed))
    checks = tuple(msgspec.structs.replace(check, mistakes=shown(check.mistakes)) for check in checks)
    credit = max(0.0, sum(check.credit for check in checks) / len(checks))
    message = broken.message
    if broken.status == "fail" and (said := handed_in.said_of_text(handed, task, returned, names)).mistakes:
        names, message = said.mistakes, f"{message} {said.words}".strip()
    if broken.status == "fail" and _example_right(task, checks):
        message = f"The statement's example is right. {message}"
    return _verdict(task, checks, broken.status, credit, message, names, remarks)


def _otherwise_done(
    task: Task, checks: Sequence[Check], credit: float, message: str, remarks: Sequence[str],
    mistakes: tuple[str, ...] = (),
) -> Judgement:  # fmt: skip
    """Work done by other means than the task's. Its hint is for wrong values and would miss the point."""
    return msgspec.structs.replace(_verdict(task, checks, "fail", credit, message, mistakes, remarks), hint="")


def _example_right(task: Task, checks: Sequence[Check]) -> bool:
    """Whether all figures that the statement shows are right, and one that it does not show went wrong."""
    shown = [check.status for check in checks if check.public]
    return not isinstance(task.kind, FIGURELESS) and bool(shown) and all(status == "pass" for status in shown)


def judge_unrun(task: Task, status: Status, message: str, mistakes: tuple[str, ...] = ()) -> Judgement:
    """The judgement of a task whose function was never called."""
    return _verdict(task, (), status, 0.0, message, mistakes)


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
        hint="" if status == "pass" else hint_for(mistakes) or handed_in.HINTS.get(status, task.hint),
        mistakes=mistakes,
        checks=tuple(checks),
        remarks=(*remarks, *filter(None, notes)),
    )


# ---------------------------------------------------------------- one figure


def _check(exercise: Exercise, task: Task, figure: Figure, outcome: Outcome, handed: Handed) -> Check:
    match outcome:
        case Returned():
            check = _compare(exercise, task, figure, outcome)
            if check.status != "pass" and _tape_gave_none(task, outcome):
                check = msgspec.structs.replace(check, message=NO_ANSWER, mistakes=name_nones(outcome.tape))
            elif check.status == "fail":
                names = name_with_record(task, check.mistakes, outcome)
                check = msgspec.structs.replace(check, mistakes=names)
            check = msgspec.structs.replace(check, tape=outcome.tape)
        case Raised():
            check = _raised(exercise, task, figure, outcome, handed)
        case Absent(functions=functions):
            said = handed_in.absent(exercise.id, handed, task, functions)
            text = f"There is no function {call_text(task)}. {said.words}".strip()
            check = Check(figure.public, (), "not_attempted", 0.0, text, said.mistakes)
        case Stopped():
            said = handed_in.ended(handed, task, outcome)
            check = Check(figure.public, (), outcome.why, 0.0, said.words, said.mistakes)
    # What is printed or raised at a hidden figure could carry its inputs to the student's page.
    printed = outcome.printed if isinstance(outcome, Returned | Raised) and figure.public else ""
    return msgspec.structs.replace(check, arguments=_arguments(task, figure), printed=printed)


def _compare(exercise: Exercise, task: Task, figure: Figure, outcome: Returned) -> Check:
    check = _compared(exercise, task, figure, outcome)
    if check.status == "fail" and isinstance(outcome.value, Nothing) and outcome.printed.strip():
        return msgspec.structs.replace(check, mistakes=("prints-instead-of-returning",))
    return check


def _compared(exercise: Exercise, task: Task, figure: Figure, outcome: Returned) -> Check:
    if isinstance(task.kind, FormulasKind):
        return judge_formulas(task.kind, figure, outcome)
    if isinstance(task.kind, CheckKind):
        return _authored(exercise, task, figure, outcome)
    target = reference(exercise, task, figure)
    match target:
        case PathReference():
            return judge_path(target, task, figure, outcome)
        case ValueReference():
            check = judge_value(target, task, figure, outcome)
            summed = name_sums(target, task, outcome) if check.status == "fail" else ()
            return msgspec.structs.replace(check, mistakes=summed or check.mistakes)
        case TableReference():
            return judge_table(target, figure, outcome)
        case FitReference():
            return judge_fit(target, task, figure, outcome)
        case NothingReference():
            return judge_nothing(target, figure, outcome)


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
    """Whether a None in the answer is a tape's own, and not what was asked for."""
    if isinstance(task.kind, NothingKind):
        return False
    nones = isinstance(outcome.value, Nothing) or (
        isinstance(outcome.value, Items) and any(isinstance(item, Nothing) for item in outcome.value.items)
    )
    return nones and task.implementation != "by_hand" and any(not all(event.answered) for event in outcome.tape)


def _raised(exercise: Exercise, task: Task, figure: Figure, outcome: Raised, handed: Handed) -> Check:
    fault = outcome.fault
    said = said_of_fault(Case(fault, task, handed, outcome.printed))
    mistakes = said.mistakes or name_fault(fault, outcome.tape) or _transposed(exercise, task, figure, fault)
    if fault.type == "NotImplementedError" and (said.mistakes or not mistakes):  # TensorFlow raises it too
        text = said.words or f"Not started: {call_text(task)} {task.returns}".strip()
        return Check(figure.public, (), "not_attempted", 0.0, text, mistakes)
    if fault.type == "MemoryError":
        return Check(figure.public, (), "memory", 0.0, handed_in.LIMITS["memory"] + ".", tape=outcome.tape)
    message = f"{_told(fault)}. {said.words}".removesuffix(". ") if figure.public else _told_without_inputs(fault)
    if not mistakes and isinstance(task.kind, PathKind):
        target = reference(exercise, task, figure)
        if isinstance(target, PathReference):
            mistakes = name_exception(target, fault)
    return Check(figure.public, (), "error", 0.0, message, mistakes, tape=outcome.tape)


def _transposed(exercise: Exercise, task: Task, figure: Figure, fault: Fault) -> tuple[str, ...]:
    """The name of a product with the data as they stand, where a gradient takes their transpose."""
    if isinstance(task.kind, CheckKind):
        shapes = [column.shape for column in figure.vectors if len(column.shape) == 2 and column.shape[1] > 1]
        return next((names for rows, width in shapes if (names := name_shapes(fault, {rows}, width))), ())
    if not isinstance(task.kind, ValueKind | PathKind):
        return ()
    name = task.kind.function if isinstance(task.kind, PathKind) else task.kind.answer[0].function
    function = next((one for one in exercise.functions if one.name == name and one.columns), None)
    rows = {len(column.values) for column in figure.vectors if len(column.shape) <= 1}
    return name_shapes(fault, rows, len(function.variables)) if function else ()


def _told(fault: Fault) -> str:
    where = f" ({fault.frames[-1]})" if fault.frames else ""
    return f"The function raised {fault.type}: {fault.message}{where}"


def _told_without_inputs(fault: Fault) -> str:
    """What was raised at a hidden figure: a known kind of exception, and the line, but no words of the student's."""
    kind = fault.type if isinstance(getattr(builtins, fault.type, None), type) else "an exception of its own"
    where = f" ({fault.frames[-1].partition(':')[0]})" if fault.frames else ""
    return f"With other arguments than the statement's, the function raised {kind}{where}."


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


def _names(
    exercise: Exercise, task: Task, observed: Observed, checks: Sequence[Check], handed: Handed
) -> tuple[str, ...]:
    """The mistakes that explain every figure that went wrong; a single number explains nothing."""
    wrong = [check for check in checks if check.status != "pass"]
    if not wrong:
        return ()
    if ignores_arguments(exercise, task, observed, checks):
        replayed = replays_a_trace([outcome for _, outcome in observed if isinstance(outcome, Returned)])
        return (*(("tf-function-frozen-python-value",) if replayed else ()), "hard-coded-hyperparameters")
    shared = common([check.mistakes for check in wrong])
    ends = [outcome for (_, outcome), check in zip(observed, checks, strict=True) if check.status != "pass"]
    if all(isinstance(end, Raised) and end.fault.type == "OverflowError" for end in ends):
        # Many mistakes run away: it takes a path that came back to tell which, or a rate that nobody reads.
        unread = isinstance(task.kind, PathKind) and never_read(handed, task.name, task.arguments, task.kind.rate)
        return tuple(name for name in shared if name == "learning-rate-missing" and unread)
    if shared and wrong[0].status != "fail":  # an exception or a limit is no coincidence of numbers
        return shared if len(shared) <= MOST_NAMES else ()
    enough = len(wrong) > 1 or not isinstance(task.kind, ValueKind) or len(task.kind.answer) > 1 or task.kind.each
    return (shared or names_across(exercise, task, observed)) if enough else ()
