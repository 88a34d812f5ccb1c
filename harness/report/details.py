"""The kinds of detail a figure can have: one row here and one partial in ``templates/details`` each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from harness.judge.model import (
    CurveDetail,
    Detail,
    FormulasDetail,
    ImagesDetail,
    NumbersDetail,
    PathDetail,
    VectorsDetail,
)
from harness.report.circle import vectors_view
from harness.report.curve import curve_view
from harness.report.mathml import mathml
from harness.report.number_rows import number_views
from harness.report.path_chart import Scene
from harness.report.path_view import path_view
from harness.report.pictures import images_view
from harness.report.text import block, line
from harness.report.view import DetailView, FormulasView, FormulaView, NumbersView


def numbers_view(detail: NumbersDetail, scene: Scene, download: str) -> NumbersView:  # noqa: ARG001 - one signature for all rows
    """The view of single numbers."""
    rows = number_views(detail.rows)
    return NumbersView("details/numbers.html", rows, any(row.exact for row in rows))


def formulas_view(detail: FormulasDetail, scene: Scene, download: str) -> FormulasView:  # noqa: ARG001 - as above
    """The view of a sheet of formulas, set as mathematics."""
    rows = tuple(
        FormulaView(
            question=line(row.question),
            asked=mathml(row.asked),
            text=line(row.text),
            formula=mathml(row.latex) if row.latex else None,
            right=row.right,
            remark=block(row.remark),
        )
        for row in detail.rows
    )
    return FormulasView("details/formulas.html", rows)


# A row takes the detail, where it runs, and the address of a full table. Any: each takes its own kind of detail.
DETAILS: dict[type, Callable[[Any, Scene, str], DetailView]] = {
    PathDetail: path_view,
    NumbersDetail: numbers_view,
    FormulasDetail: formulas_view,
    VectorsDetail: vectors_view,
    ImagesDetail: images_view,
    CurveDetail: curve_view,
}
if set(DETAILS) != set(get_args(Detail)):
    raise TypeError("report: every kind of detail of the judge needs one row in DETAILS")


def detail_view(detail: Detail, scene: Scene, download: str = "") -> DetailView:
    """The view of a detail of any kind."""
    return DETAILS[type(detail)](detail, scene, download)
