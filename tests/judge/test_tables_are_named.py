"""A wrong table on paper is named only if a known mistake, followed row by row here, wrote all of its cells."""

from collections.abc import Callable

import numpy as np
import pytest
from observed import judge, load

from harness.judge.model import Judgement

PARABOLA = load("01_parabola")
Row = tuple[int, float, float, float]
START, RATE = 2.0, 0.1


def table(after: Callable[[float, float], float], slope: Callable[[float], float], rows: int = 4) -> list[Row]:
    x, found = START, list[Row]()
    for n in range(1, rows + 1):
        following = after(x, slope(x))
        found.append((n, x, slope(x), following))
        x = following
    return found


def judged(rows: list[Row]) -> Judgement:
    return judge(PARABOLA, "iteration_table", lambda: rows)


def right_step(x: float, g: float) -> float:
    return x - RATE * g


RIGHT = table(right_step, lambda x: 2 * x)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("one-iteration-too-few", RIGHT[:3]),
        ("one-iteration-too-many", table(right_step, lambda x: 2 * x, 5)),
        ("start-value-reused", table(lambda _, g: START - RATE * g, lambda x: 2 * x)),
        ("gradient-computed-once", table(right_step, lambda _: 2 * START)),
        ("update-sign-ascent", table(lambda x, g: x + RATE * g, lambda x: 2 * x)),
        ("learning-rate-missing", table(lambda x, g: x - g, lambda x: 2 * x)),
        ("learning-rate-halved-or-doubled", table(lambda x, g: x - 2 * RATE * g, lambda x: 2 * x)),
        ("power-coefficient-dropped", table(right_step, lambda x: x)),
        ("update-not-stored", [(n, *RIGHT[0][1:]) for n in range(1, 5)]),
        ("state-rounded-each-step", table(lambda x, g: round(x - RATE * g, 1), lambda x: 2 * x)),
    ],
)
def test_a_mistake_that_wrote_every_cell_is_named(name: str, rows: list[Row]) -> None:
    told = judged(rows)
    assert told.status == "fail"
    assert name in told.mistakes
    assert len(told.mistakes) <= 2


@pytest.mark.parametrize(
    ("last", "status"), [(0.819, "pass"), (0.8192, "pass"), (0.82, "fail"), (0.818, "fail"), (0.81925, "fail")]
)
def test_a_table_in_single_precision_may_be_rounded_to_three_digits_and_not_to_wrong_ones(
    last: float, status: str
) -> None:
    rows = [*RIGHT[:2], (3, 1.28, 2.56, 1.02), (4, 1.02, 2.05, last)]
    told = judge(PARABOLA, "iteration_table", lambda: np.array(rows, dtype=np.float32))
    assert told.status == status, told.message


def test_a_right_table_has_no_name() -> None:
    told = judged(RIGHT)
    assert (told.status, told.mistakes) == ("pass", ())


@pytest.mark.parametrize("row", range(4))
@pytest.mark.parametrize("column", range(4))
@pytest.mark.parametrize("by", [1.0, -0.5, 0.01])
def test_a_slip_in_one_cell_has_no_name(row: int, column: int, by: float) -> None:
    rows = [list(one) for one in RIGHT]
    rows[row][column] += by
    told = judge(PARABOLA, "iteration_table", lambda: rows)
    assert (told.status, told.mistakes) == ("fail", ())


def test_a_mistaken_table_with_one_more_slip_has_no_name() -> None:
    rows = table(lambda _, g: START - RATE * g, lambda x: 2 * x)
    rows[2] = (*rows[2][:3], rows[2][3] + 0.25)
    assert judged(rows).mistakes == ()
    assert judged([(1, 2.0, 4.0, 1.6), (2, 1.6, 3.2, 1.2), (3, 1.2, 2.4, 0.9)]).mistakes == ()


def test_a_slope_that_no_rule_has_is_not_taken_for_a_slip_of_the_loop() -> None:
    assert judged(table(right_step, lambda x: 5 * x + 1)).mistakes == ()


@pytest.mark.parametrize("huge", [1e300, "1e350", 10**40])
def test_a_cell_beyond_all_bounds_is_wrong_and_nothing_more(huge: object) -> None:
    found = judge(PARABOLA, "iteration_table", lambda: [*RIGHT[:3], (*RIGHT[3][:3], huge)])
    assert (found.status, found.mistakes) == ("fail", ())
