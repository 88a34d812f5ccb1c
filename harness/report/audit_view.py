"""The pages of an audit: one for each exercise, and an overview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from harness.audit.model import ExerciseAudit, Proposal, Rejected, TaskAudit, Tried, Verdict
from harness.report.markup import engine
from harness.report.pages import copy_assets, replace
from harness.report.words import count, mistake_title


class VerdictWord(msgspec.Struct, frozen=True):
    """How a verdict is shown, as a status is: a letter, a word, a sentence, and the family that colours it."""

    letter: str
    word: str
    meaning: str
    family: str


# The worst last: a mistake with several variants shows the worst of theirs.
VERDICTS: dict[Verdict, VerdictWord] = {
    "named": VerdictWord("N", "named", "fails, and is given its name, among two at most", "right"),
    "among others": VerdictWord(
        "A", "among others", "fails; its name is one of several that look alike here", "refused"
    ),
    "as another": VerdictWord("O", "as another", "fails; what is named comes to the same numbers here", "refused"),
    "not named": VerdictWord("F", "not named", "fails without a name", "absent"),
    "passes": VerdictWord("P", "passes", "cannot be told from a right answer at these figures", "wrong"),
}
_ORDER = list(VERDICTS)


class MistakeRow(msgspec.Struct, frozen=True):
    """A mistake in all its variants."""

    title: str
    identifier: str
    verdict: VerdictWord
    programs: str  # how many were tried, if more than one
    named: tuple[str, ...]  # titles of what it was called besides its own name
    remedy: str


class TaskView(msgspec.Struct, frozen=True):
    """One function."""

    title: str
    facts: tuple[tuple[str, str], ...]
    rows: tuple[MistakeRow, ...]
    alike: tuple[tuple[str, ...], ...]
    rejected: tuple[Rejected, ...]
    proposal: Proposal | None
    note: str


class AuditPage(msgspec.Struct, frozen=True):
    """One exercise."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    tasks: tuple[TaskView, ...]


class OverviewRow(msgspec.Struct, frozen=True):
    """One exercise in the overview."""

    id: str
    title: str
    href: str
    counts: tuple[int, ...]  # of mistaken programs by verdict, in the table's order
    variants: int
    rejected: int


def write_audit(out: Path, audits: Sequence[ExerciseAudit], titles: Mapping[str, str]) -> None:
    """Writes ``index.html``, a page for each exercise and ``assets/…`` in ``out``; OSError where the disk refuses."""
    out.mkdir(parents=True, exist_ok=True)
    copy_assets(out)
    for audit in audits:
        page = audit_page(audit, titles)
        replace(out / f"{audit.exercise}.html", [engine().get_template("audit.html").render(page=page)])
    overview = engine().get_template("audits.html")
    rows = tuple(map(overview_row, audits))
    replace(out / "index.html", [overview.render(rows=rows, verdicts=tuple(VERDICTS.values()))])


def overview_row(audit: ExerciseAudit) -> OverviewRow:
    """An exercise's line of the overview."""
    return OverviewRow(
        id=audit.exercise,
        title=audit.title,
        href=f"{audit.exercise}.html",
        counts=tuple(sum(task.count(verdict) for task in audit.tasks) for verdict in VERDICTS),
        variants=sum(task.variants for task in audit.tasks),
        rejected=sum(len(task.rejected) for task in audit.tasks),
    )


def audit_page(audit: ExerciseAudit, titles: Mapping[str, str]) -> AuditPage:
    """The view of one exercise."""
    facts = (("hidden figures of seed", str(audit.seed)), ("functions", str(len(audit.tasks))))
    return AuditPage(audit.exercise, audit.title, facts, tuple(_task(task, titles) for task in audit.tasks))


def _task(task: TaskAudit, titles: Mapping[str, str]) -> TaskView:
    facts = [("kind", task.kind), ("questions" if task.kind == "formulas" else "figures", str(task.figures))]
    if task.tried:
        facts += [("mistaken programs", str(len(task.tried))), ("caught", str(len(task.tried) - task.count("passes")))]
        facts += [("named", str(task.count("named")))]
    if task.variants:
        facts.append(("right programs", f"{task.variants - len(task.rejected)} of {task.variants} accepted"))
    return TaskView(
        title=", ".join(task.tasks),
        facts=tuple(facts),
        rows=tuple(_rows(task.tried, titles)),
        alike=tuple(tuple(mistake_title(name, titles) for name in names) for names in task.alike),
        rejected=task.rejected,
        proposal=task.proposal,
        note=task.note,
    )


def _rows(tried: Iterable[Tried], titles: Mapping[str, str]) -> Iterator[MistakeRow]:
    """A row for each mistake, what needs an author's eye first."""
    rows = []
    for name, same in groupby(sorted(tried, key=lambda one: one.mistake), key=lambda one: one.mistake):
        variants = list(same)
        worst = max((one.verdict for one in variants), key=_ORDER.index)
        others = dict.fromkeys(other for one in variants for other in one.named if other != name)
        row = MistakeRow(
            title=mistake_title(name, titles),
            identifier=name,
            verdict=VERDICTS[worst],
            programs=count(len(variants), "program") if len(variants) > 1 else "",
            named=tuple(mistake_title(other, titles) for other in others),
            remedy=next((one.remedy for one in variants if one.remedy), ""),
        )
        rows.append((-_ORDER.index(worst), row))
    yield from (row for _, row in sorted(rows, key=lambda pair: pair[0]))
