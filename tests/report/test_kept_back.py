"""Where right values are kept back, a table of numbers has no column that would tell them, or stand empty."""

import pytest

from harness.judge.model import NumberRow, NumbersDetail
from harness.report.details import detail_view
from harness.report.markup import engine
from harness.report.path_chart import Scene

HEADS = ("right value", "error", "tolerance")


@pytest.mark.parametrize("told", [True, False])
def test_columns_that_tell_the_right_value_are_there_only_if_it_is_told(told: bool) -> None:
    row = NumberRow("row 1, x", "2.5", "2" if told else "", "", 0.5, 1e-9, False)
    page = engine().get_template("details/numbers.html").render(detail=detail_view(NumbersDetail((row,)), Scene(), ""))
    assert all((head in page) == told for head in HEADS)
    assert "2.5" in page
    assert page.count('scope="col"') == page.count("<td") + page.count('scope="row"') == (6 if told else 3)
