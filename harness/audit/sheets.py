"""A sheet of formulas audited: what each known wrong rule makes of each question, and what the judge calls it."""

from __future__ import annotations

from collections.abc import Iterator

from harness.audit.model import Tried
from harness.judge.catalogue.named import MOST_NAMES
from harness.judge.formulas import mistaken_formulas, name_formula
from harness.spec.model import FormulasKind


def audit_sheet(kind: FormulasKind) -> tuple[Tried, ...]:
    """One row for each wrong formula of each question."""
    return tuple(_rows(kind))


def _rows(kind: FormulasKind) -> Iterator[Tried]:
    for question in kind.questions:
        for mistake, wrong in mistaken_formulas(question):
            named = name_formula(question, wrong, kind.questions)
            few = len(named) <= MOST_NAMES
            yield Tried(mistake, ("named" if few else "among others") if mistake in named else "as another", named)
