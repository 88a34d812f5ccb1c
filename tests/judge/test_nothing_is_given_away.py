"""A verdict tells what is wrong, and neither what is right in a table nor what a hidden figure asks for."""

from typing import Any

import pytest
from observed import judge, load, returned

from harness.judge.judge import judge_task
from harness.judge.model import Judgement, NumberRow, NumbersDetail
from harness.oracle.figures import figures

PARABOLA = load("01_parabola")


def descent(start_x: float, learning_rate: float, n_iterations: int, more: int = 0) -> list[float]:
    path = [start_x]
    for _ in range(n_iterations + more):
        path.append(path[-1] - learning_rate * 2 * path[-1])
    return path


@pytest.mark.parametrize("more", [-1, 1])
@pytest.mark.parametrize("slip", [0.0, 0.5])
def test_the_number_of_steps_of_a_hidden_figure_is_not_told(more: int, slip: float) -> None:
    task = PARABOLA.task("gradient_descent")

    def walked(*given: Any) -> list[float]:
        path = descent(*given, more=more)
        return [*path[:-1], path[-1] + slip]

    for figure, check in zip(figures(PARABOLA, task, 1), judge(PARABOLA, task.name, walked).checks, strict=True):
        asked = int(figure.number("n_iterations")) + 1
        said = f"{check.message} {check.difference.step if check.difference and not slip else ''}"
        assert (str(asked) in said) == figure.public
        assert figure.public or "another number of points" in said


def table(*changed: tuple[int, int, float]) -> Judgement:
    task = PARABOLA.task("iteration_table")
    kind: Any = task.kind
    x, rows = float(kind.start), []
    for n in range(1, kind.rows + 1):
        after = x - float(kind.rate) * 2 * x
        rows.append([float(n), x, 2 * x, after])
        x = after
    for row, column, value in changed:
        rows[row][column] = value
    return judge_task(PARABOLA, task, [(figure, returned(rows)) for figure in figures(PARABOLA, task, 1)])


def cells(judgement: Judgement) -> tuple[NumberRow, ...]:
    detail = judgement.checks[0].detail
    assert isinstance(detail, NumbersDetail)
    return detail.rows


def test_a_table_with_a_wrong_cell_tells_no_right_one() -> None:
    assert table().status == "pass"
    whole = cells(table())
    assert all(row.expected for row in whole)
    for column, words in enumerate(("counted", "start", "derivative", "update rule")):
        judged = table((0, column, 77.0))
        assert words in judged.message
        rows = cells(judged)
        assert [row.right for row in rows].index(False) == column
        wrong = rows[column]
        assert {row.expected for row in rows} == {""}
        assert all(row.error in (0.0, float("inf")) for row in rows)
        right = whole[column].expected
        assert wrong.observed == "77"
        assert right not in judged.message.replace("Row 1", "").replace("1, 2, 3", "")
    assert "row before" in table((1, 1, 77.0)).message
    assert table((0, 0, 0.0)).message.startswith("Row 1, n: 0 was given.")


def test_a_step_that_stands_still_implies_no_rate() -> None:
    judged = judge(PARABOLA, "gradient_descent", lambda start_x, _rate, n_iterations: [start_x] * (n_iterations + 1))
    assert "or the rate" not in judged.message
