"""House rules that need guests: stubs, reference solutions and labelled samples are run and judged as hand-ins are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec

from harness.grading import FILES, Graded, KitFault, Plan, Question, grade
from harness.judge.judge import call_text
from harness.lint.model import Finding, Lesson, Outcome, Trial
from harness.runner.collect import collect
from harness.runner.errors import RunnerError
from harness.runner.model import Source
from harness.runner.pool import Runner
from harness.samples import FOLDER, disagreements, read_label, sample_folders
from harness.spec.model import Task
from harness.store.model import Observed
from harness.wire import Raised

BUSY = ("timeout", "memory", "crash", "judge_error")  # what a busy machine may do to work that is all right


def stubs_are_not_started(lesson: Lesson) -> Iterator[Trial]:
    """Every function of the students' files raises NotImplementedError at once."""
    yield Trial(False, partial(_stubs, lesson))


def solutions_pass(lesson: Lesson) -> Iterator[Trial]:
    """Every reference solution passes on all figures, public and hidden, of every seed."""
    if lesson.solution.is_dir():  # else releasing tells
        yield Trial(False, partial(_solutions, lesson))


def samples_get_what_their_folders_say(lesson: Lesson) -> Iterator[Trial]:
    """Every labelled sample gets from the kit what its name promises, at the first seed."""
    if len(_askable(lesson)) < len(lesson.exercise.tasks):
        return
    for folder in sample_folders(lesson.solutions, lesson.exercise.id):
        try:
            label = read_label(folder.name)
        except ValueError:  # the rule about labels tells
            continue
        yield Trial(label.verdict == "timeout", partial(_sample, lesson, folder))


# ---------------------------------------------------------------- what is asked


def _askable(lesson: Lesson) -> tuple[Task, ...]:
    """The tasks whose figures could be drawn; the rule about figures tells of the others."""
    return tuple(
        task
        for task in lesson.exercise.tasks
        if not any(isinstance(plan.questions[task.name], KitFault) for plan in lesson.plans)
    )


def _plan(lesson: Lesson, questions: Mapping[str, tuple[Question, ...]]) -> Plan:
    return Plan(lesson.exercise, lesson.plans[0].seed, _askable(lesson), dict(questions))


def _all_questions(lesson: Lesson) -> dict[str, tuple[Question, ...]]:
    """Of every seed; what several ask alike, such as the public figures, once."""
    found: dict[str, dict[str, Question]] = {task.name: {} for task in _askable(lesson)}
    for plan in lesson.plans:
        for name, kept in found.items():
            questions = plan.questions[name]
            assert not isinstance(questions, KitFault)
            kept.update((question.key, question) for question in questions if question.key not in kept)
    return {name: tuple(kept.values()) for name, kept in found.items()}


def _handed_in(lesson: Lesson, folder: Path) -> Source:
    """A folder as if it were handed in; the samples that lie beside a solution stay at home."""
    source = collect(folder, lesson.exercise.id)
    files = tuple(file for file in source.files if not file[0].startswith(f"{FOLDER}/"))
    return msgspec.structs.replace(source, files=files)


# ---------------------------------------------------------------- the trials


def _run(lesson: Lesson, folder: Path, plan: Plan, runner: Runner) -> tuple[Observed, Graded] | Finding:
    try:
        return grade(plan, _handed_in(lesson, folder), runner)
    except RunnerError as error:
        return Finding(lesson.shown(folder), "folder", str(error), f"Then: {lesson.again}")


def _stubs(lesson: Lesson, runner: Runner) -> Outcome:
    asked = _plan(lesson, {name: questions[:1] for name, questions in _all_questions(lesson).items()})
    ran = _run(lesson, lesson.folder, asked, runner)
    if isinstance(ran, Finding):
        return Outcome((ran,), False)
    observed, graded = ran
    blank = {
        seen.task
        for seen in observed.observations
        if isinstance(seen.outcome, Raised) and seen.outcome.fault.type == "NotImplementedError"
    }
    findings = [*_faults(lesson, graded)]
    for judgement in graded.result.judgements:
        if judgement.task not in blank and not graded.faults:
            task = lesson.exercise.task(judgement.task)
            file = lesson.shown(lesson.folder / FILES[task.implementation])
            cause = f"the stub of {call_text(task)} is not one that was never started ({judgement.status})"
            remedy = f"Put its body between the markers in {lesson.shown(lesson.solution)}, then: gradkit release"
            findings.append(Finding(file, judgement.task, cause, remedy))
    return _outcome(findings, graded)


def _solutions(lesson: Lesson, runner: Runner) -> Outcome:
    ran = _run(lesson, lesson.solution, _plan(lesson, _all_questions(lesson)), runner)
    if isinstance(ran, Finding):
        return Outcome((ran,), False)
    _, graded = ran
    findings = [*_faults(lesson, graded)]
    for judgement in graded.result.judgements:
        if judgement.status not in ("pass", "judge_error"):
            file = lesson.shown(lesson.solution / FILES[judgement.implementation])
            cause = f"the reference solution does not pass ({judgement.status}): {judgement.message}"
            remedy = f"Look at it with: pytest exercises/{lesson.exercise.id} --solutions -k {judgement.task}"
            findings.append(Finding(file, judgement.task, cause, remedy))
    return _outcome(findings, graded)


def _sample(lesson: Lesson, folder: Path, runner: Runner) -> Outcome:
    ran = _run(lesson, folder, lesson.plans[0], runner)
    if isinstance(ran, Finding):
        return Outcome((ran,), False)
    _, graded = ran
    findings = [*_faults(lesson, graded)]
    if not graded.faults:
        remedy = f"Mend the sample or rename its folder, then: {lesson.again}"
        findings += [
            Finding(lesson.shown(folder), "sample", wrong, remedy)
            for wrong in disagreements(folder.name, graded.result)
        ]
    return _outcome(findings, graded)


def _faults(lesson: Lesson, graded: Graded) -> Iterator[Finding]:
    """Where the kit, or the exercise's own check.py, broke."""
    for fault in graded.faults:
        remedy = f"If check.py is at fault mend it, else report it; then: {lesson.again}"
        yield Finding(lesson.shown(lesson.folder), "fault in judging", fault.what, remedy)


def _outcome(findings: list[Finding], graded: Graded) -> Outcome:
    statuses = {judgement.status for judgement in graded.result.judgements}
    statuses |= {check.status for judgement in graded.result.judgements for check in judgement.checks}
    return Outcome(tuple(findings), bool(findings) and not statuses.isdisjoint(BUSY))
